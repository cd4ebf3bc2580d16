namespace MemoWeave.Inspection.Tests;

/// <summary>Folders for one run of the tests.</summary>
[SetUpFixture]
public class TemporaryFolder
{
    private static readonly Lazy<DirectoryInfo> Root = new(() => Directory.CreateTempSubdirectory("memoweave-inspection-"));

    private static int _made;

    public static string Make() => Root.Value.CreateSubdirectory($"{Interlocked.Increment(ref _made)}").FullName;

    [OneTimeTearDown]
    public void Delete()
    {
        if (Root.IsValueCreated)
            Root.Value.Delete(recursive: true);
    }
}
