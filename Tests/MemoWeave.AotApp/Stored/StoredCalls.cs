using MemoWeave.AotApp.Elements;
using MemoWeave.Calls;

namespace MemoWeave.AotApp.Stored;

/// <summary>What one process computed, another reads from disk, wherever it runs (rules D1, V3, R1). For another process stands this one, with nothing in memory.</summary>
internal static class StoredCalls
{
    public static Task Run(CallReport report)
    {
        report.Section("stored");
        return WithDisk(async () =>
        {
            for (var process = 0; process < 2; process++)
            {
                await CallAll(report, process);
                await Memo.FlushAsync();
                CacheSpace.Process.Clear();
            }

            Memo.Clear();
            report.Copies("stored after a clear", static () => StoredMethods.Number(1));
        });
    }

    /// <summary>What native code can't write whole: it is in memory only there.</summary>
    public static Task RunLimited(CallReport report) => WithDisk(() =>
    {
        report.Copies("stored ImmutableArray", static () => Anew(static () => StoredMethods.Days(1)), hashes: false);
        report.Copies("stored object of a derived type", static () => Anew(static () => StoredMethods.Draft(1)), hashes: false);
        report.Copies("stored circle", static () => Anew(static () => StoredMethods.Circle(1)), hashes: false);
        return Task.CompletedTask;
    });

    private static T Anew<T>(Func<T> call)
    {
        CacheSpace.Process.Clear();
        return call();
    }

    private static async Task WithDisk(Func<Task> run)
    {
        var folder = Directory.CreateTempSubdirectory("memoweave-stored-").FullName;
        Memo.Configure(options => options.DiskPath = folder);
        try
        {
            await run();
        }
        finally
        {
            Memo.Flush();
            Memo.Configure(static options => options.DiskPath = null);
            // The store may still be about to let go of its files.
            SpinWait.SpinUntil(() => TryDelete(folder), TimeSpan.FromSeconds(30));
        }
    }

    private static bool TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task CallAll(CallReport report, int process)
    {
        report.Copies($"stored {process}, int", static () => StoredMethods.Number(1));
        report.Copies($"stored {process}, string", static () => StoredMethods.Words("a", 1));
        report.Copies($"stored {process}, double[]", static () => StoredMethods.Row(1));
        report.Copies($"stored {process}, List<string>", static () => StoredMethods.Names(1));
        report.Copies($"stored {process}, Dictionary", static () => StoredMethods.Map(1));
        report.Copies($"stored {process}, StringBuilder", static () => StoredMethods.Text(1));
        report.Copies($"stored {process}, abstract type", static () => StoredMethods.Parcel(1));
        report.Copies($"stored {process}, array of an abstract type", static () => StoredMethods.Parcels(1));
        report.Copies($"stored {process}, tuple", static () => StoredMethods.Pair(1));
        report.Copies($"stored {process}, out", static () => (StoredMethods.TryDouble(1, out var twice), twice));
        await report.CopiesAsync($"stored {process}, task", static () => StoredMethods.Later(1), static list => list.Clear());

        var screen = new Screen([], $"stored screen {process}");
        report.Copies($"stored {process}, elements", () => StoredMethods.Shown(1, screen));
        foreach (var shown in screen.Shown) report.Line(shown);
    }
}
