using MemoWeave.Stores.LiteDb.Entries;
using MemoWeave.Stores.LiteDb.Pages;

namespace MemoWeave.Stores.LiteDb;

/// <summary>A file that is built to take the place of another. Until then nothing of it counts.</summary>
internal sealed class FreshFile(PagedFile pages) : IDisposable
{
    public EntryTable Table { get; } = new(pages);

    /// <summary>Ends the building, durably.</summary>
    public void Complete()
    {
        Table.Dispose();
        pages.Close(clean: true);
    }

    public void Dispose()
    {
        Table.Dispose();
        pages.Dispose();
    }
}
