namespace MemoWeave.Woven.Scenarios;

/// <summary>An object that is known by its fields, and not by itself.</summary>
[Memo(Instance = MemoInstance.ByValue)]
public class Valued(string name)
{
    private readonly List<string> _tags = [name];

    [NotKey]
    public string? Note { get; set; }

    [Memo]
    public string Tagged(int times)
    {
        BodyRuns.Note();
        return string.Concat(Enumerable.Repeat(_tags[0], times));
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public int TagLength(int times)
    {
        BodyRuns.Note();
        return _tags[0].Length * times;
    }
}

/// <summary>What derives from it is another type, and another <c>this</c>.</summary>
public sealed class OtherValued(string name) : Valued(name);

/// <summary>A method of users' own types.</summary>
public static class Searching
{
    [Memo]
    public static int Found(Query query, [NotKey] Query? previous)
    {
        BodyRuns.Note();
        return query.Filters.Count;
    }

    [Memo]
    public static int Noted(Noted noted)
    {
        BodyRuns.Note();
        return noted.Value;
    }
}
