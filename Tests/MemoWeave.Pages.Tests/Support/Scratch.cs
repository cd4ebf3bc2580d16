namespace MemoWeave.Pages.Tests.Support;

/// <summary>A folder of its own.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("memoweave-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
