using System.Diagnostics.CodeAnalysis;
using MemoWeave.Stores.LiteDb;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

/// <summary>A process that stores something, and ends without a word to the store.</summary>
internal static class ExitingProcess
{
    public const string Command = "exiting";
    public const int Keys = 50;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "That is what is tried.")]
    public static int Run(string folder)
    {
        var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var store = new LiteDbStore(new DiskOptions { Path = folder.Length == 0 ? null : folder, ApplicationName = "Tests", Logger = new ToldWarnings(output) });
        for (var key = 0; key < Keys; key++) store.Set(key, 1);
        store.Remove(0);
        for (var key = 1; key < Keys; key++) store.Set(key, 2);
        return 0;
    }
}
