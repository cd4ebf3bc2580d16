using LiteDB;
using LiteDB.Engine;
using MemoWeave.Stores.LiteDb.Pages;

namespace MemoWeave.Stores.LiteDb.Entries;

/// <summary>
/// Entries in LiteDB. Not for several threads at once: LiteDB then returns wrong values and dies (rule D1). After an exception it is of no use any more.
/// </summary>
internal sealed class EntryTable : IDisposable
{
    private const string Collection = "e";

    /// <summary>From which size on the memory that a commit took is given back.</summary>
    private const int KeptLog = 1 << 20;

    private readonly PagedFile _file;
    private readonly MemoryStream _log = new();
    private readonly LiteEngine _engine;
    private readonly Query _one = new() { Limit = 1 };
    private readonly BsonDocument _oneParameters;

    /// <summary>Opens the entries of a file; an empty file becomes one without entries.</summary>
    public EntryTable(PagedFile file)
    {
        _file = file;
        var isNew = file.Pages == 0;
        _engine = new LiteEngine(new EngineSettings { DataStream = new PageStream(file), LogStream = _log, Collation = Collation.Binary });
        var byId = BsonExpression.Create("$._id = @0", BsonValue.Null);
        _oneParameters = byId.Parameters;
        _one.Where.Add(byId);
        if (!isNew) return;
        // When to write is decided here alone.
        _engine.Pragma("CHECKPOINT", 0);
        Commit();
    }

    /// <summary>The entries that were set or removed since this was set, if it is.</summary>
    public HashSet<EntryId>? Changed { get; set; }

    public bool TryRead(EntryId id, out StoredEntry entry)
    {
        var document = Find(DocumentIds.OfEntry(id));
        entry = document is null ? default : EntryDocument.Read(id, document);
        return document is not null;
    }

    public void Begin() => _engine.BeginTrans();

    public void Set(EntryId id, StoredEntry entry)
    {
        var isKnown = TryRead(id, out var old);
        if (isKnown) RemoveTraces(id, old);
        Add(id, entry);
    }

    /// <summary>Stores an entry of which there is none.</summary>
    public void Add(EntryId id, StoredEntry entry)
    {
        Changed?.Add(id);
        BsonDocument[] documents = [EntryDocument.Of(id, entry), .. entry.Tags.Select(tag => Trace(DocumentIds.OfTag(tag, id)))];
        _engine.Upsert(Collection, entry.Expires == 0 ? documents : [.. documents, Trace(DocumentIds.OfExpiry(entry.Expires, id))], BsonAutoId.ObjectId);
    }

    public bool Remove(EntryId id)
    {
        if (!TryRead(id, out var old)) return false;
        Changed?.Add(id);
        RemoveTraces(id, old);
        _engine.Delete(Collection, [DocumentIds.OfEntry(id)]);
        return true;
    }

    /// <summary>Removes an id that tells of an entry.</summary>
    public void RemoveTrace(BsonValue id) => _engine.Delete(Collection, [id]);

    /// <summary>The first ids of a range.</summary>
    public List<BsonValue> Ids(IdRange range, int most) => Scan(range, "$._id", most).ConvertAll(static found => found["_id"]);

    /// <summary>The first entries of a range.</summary>
    public List<KeyValuePair<EntryId, StoredEntry>> Entries(IdRange range, int most) => Scan(range, "$", most).ConvertAll(static document =>
    {
        var id = DocumentIds.EntryOf(document["_id"]);
        return KeyValuePair.Create(id, EntryDocument.Read(id, document));
    });

    /// <summary>What was noted last.</summary>
    public BsonDocument? Notes() => Find(DocumentIds.Notes);

    public void Note(BsonDocument notes)
    {
        notes["_id"] = DocumentIds.Notes;
        _engine.Upsert(Collection, [notes], BsonAutoId.ObjectId);
    }

    /// <summary>Makes durable what was done since <see cref="Begin"/>.</summary>
    public void Commit()
    {
        _engine.Commit();
        _engine.Checkpoint();
        if (_log.Capacity > KeptLog) _log.Capacity = 0;
        _file.Commit();
    }

    public void Dispose() => _engine.Dispose();

    private static BsonDocument Trace(BsonValue id) => new() { ["_id"] = id };

    private void RemoveTraces(EntryId id, StoredEntry entry)
    {
        List<BsonValue> traces = [.. entry.Tags.Select(tag => DocumentIds.OfTag(tag, id))];
        if (entry.Expires != 0) traces.Add(DocumentIds.OfExpiry(entry.Expires, id));
        if (traces.Count > 0) _engine.Delete(Collection, traces);
    }

    private BsonDocument? Find(BsonValue id)
    {
        _oneParameters["0"] = id;
        using var reader = _engine.Query(Collection, _one);
        BsonDocument? found = null;
        while (reader.Read()) found = reader.Current.AsDocument;
        return found;
    }

    private List<BsonDocument> Scan(IdRange range, string select, int most)
    {
        var query = new Query { Limit = most, Select = BsonExpression.Create(select) };
        query.Where.Add(BsonExpression.Create("$._id BETWEEN @0 AND @1", range.From, range.To));
        using var reader = _engine.Query(Collection, query);
        var found = new List<BsonDocument>();
        while (reader.Read()) found.Add(reader.Current.AsDocument);
        return found;
    }
}
