using System.IO.MemoryMappedFiles;

namespace MemoWeave.AotApp.Stored;

/// <summary>
/// Calls, changes and forgets until it is killed, in a world that survives that: of each number a version, and the version below which nobody may see it any more, because that was forgotten and the
/// forgetting had returned (rule D4).
/// </summary>
internal sealed class KilledCalls : IDisposable
{
    /// <summary>The argument that asks for it.</summary>
    public const string Command = "until-killed";

    private const int Numbers = 64;
    private const int Threads = 3;

    private static MemoryMappedViewAccessor _world = null!;

    private readonly MemoryMappedFile _file;
    private readonly TextWriter _output;
    private readonly Lock _lock = new();

    private KilledCalls(string folder, TextWriter output)
    {
        _output = output;
        _file = MemoryMappedFile.CreateFromFile(Path.Combine(folder, "world"), FileMode.OpenOrCreate, null, 2 * sizeof(long) * Numbers);
        _world = _file.CreateViewAccessor();
        Memo.Configure(options => options.DiskPath = Path.Combine(folder, "memo"));
    }

    /// <summary>Runs until it is killed, or finds something wrong, which it writes.</summary>
    public static void Run(string folder, TextWriter output)
    {
        using KilledCalls calls = new(folder, output);
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() => calls.Work(number))).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
    }

    public void Dispose()
    {
        _world.Dispose();
        _file.Dispose();
    }

    [Memo(Persist = "disk", Version = "1", Tags = ["row:{row}"])]
    private static Stamp Of(int row, int number)
    {
        var version = Version(number);
        return new Stamp(number, version, $"{number} of {row} in {version}");
    }

    private static int RowOf(int number) => number % 7;

    private static long Version(int number) => _world.ReadInt64(sizeof(long) * number);

    private static long Forgotten(int number) => _world.ReadInt64(sizeof(long) * (Numbers + number));

    private void Work(int seed)
    {
        Random random = new(unchecked(Environment.ProcessId * 31) + seed);
        try
        {
            // One after the other: the first call says that the process is up.
            Look(0);
            lock (_lock) _output.WriteLine("up");
            while (true)
            {
                var number = random.Next(Numbers);
                if (random.Next(20) > 0) Look(number);
                else lock (_lock) Change(number, random.Next(4));
            }
        }
        catch (Exception exception)
        {
            lock (_lock) _output.WriteLine($"threw {exception}");
            Environment.Exit(1);
        }
    }

    private void Look(int number)
    {
        var least = Forgotten(number);
        var stamp = Of(RowOf(number), number);
        if (stamp.Number == number && stamp.Version >= least && stamp.Text == $"{number} of {RowOf(number)} in {stamp.Version}") return;
        lock (_lock) _output.WriteLine($"wrong {stamp} of {number}, forgotten below {least}");
        Environment.Exit(1);
    }

    private static void Change(int number, int way)
    {
        int[] changed = way == 1 ? [.. Enumerable.Range(0, Numbers).Where(other => RowOf(other) == RowOf(number))] : way == 2 ? [.. Enumerable.Range(0, Numbers)] : [number];
        foreach (var each in changed) _world.Write(sizeof(long) * each, Version(each) + 1);
        if (way == 1) Memo.ForgetTag($"row:{RowOf(number)}");
        else if (way == 2) Memo.Of(static () => Of(0, 0)).Clear();
        else Memo.Forget(() => Of(RowOf(number), number));
        foreach (var each in changed) _world.Write(sizeof(long) * (Numbers + each), Version(each));
    }

    private sealed record Stamp(int Number, long Version, string Text);
}
