using System.Globalization;
using MemoWeave.Stores.LiteDb;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

/// <summary>
/// A process that uses a store until it is killed, and tells each step: before it stores something or begins to remove something, and after what it did is acknowledged.
/// </summary>
internal static class KilledProcess
{
    public const string Command = "killed";

    /// <summary>Told when the file is seen being compacted, or not any more.</summary>
    public const string Compacting = "compacting", Compacted = "compacted";

    private const string Dropped = "dropped";

    private const int FillerLength = 60_000;

    public static int Run(string[] args)
    {
        var (folder, password) = (args[0], args[3].Length == 0 ? null : args[3]);
        var random = new Random(int.Parse(args[1], CultureInfo.InvariantCulture));
        var generation = long.Parse(args[2], CultureInfo.InvariantCulture);
        var keys = int.Parse(args[4], CultureInfo.InvariantCulture);
        var time = args[5] == bool.TrueString ? new PastTime() : null;
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        using var store = new LiteDbStore(new DiskOptions { Path = folder, Password = password, MaxBytes = time is null ? 4 << 20 : 16 << 20, Time = time ?? TimeProvider.System });
        // As a memoized call does before it computes: so what another process removed is known before anything is stored.
        store.Get(0);
        var wasCompacting = false;
        while (true)
        {
            if (time is not null) Fill(store, time, (int)++generation);
            if (store.Engine!.IsCompacting != wasCompacting) output.WriteLine((wasCompacting = !wasCompacting) ? Compacting : Compacted);
            switch (random.Next(100))
            {
                // What empties the file would keep it from being compacted.
                case >= 90 and < 95 when time is not null:
                    break;
                case < 80:
                    var key = random.Next(keys);
                    output.WriteLine($"set {key} {++generation}");
                    store.Set(key, generation, LengthOf(random));
                    TellDropped(output, store);
                    break;
                case < 88:
                    Do(output, store, $"key {key = random.Next(keys)}", () => store.Remove(key));
                    break;
                case < 92:
                    Do(output, store, $"tag {key = random.Next(Entries.Tags)}", () => store.RemoveByTag(Entries.TagOf(key)));
                    break;
                case < 94:
                    Do(output, store, $"method {key = random.Next(Entries.Methods)}", () => store.Clear(Entries.MethodOf(key)));
                    break;
                case < 95:
                    Do(output, store, "all 0", () => store.Clear(null));
                    break;
                default:
                    Do(output, store, "flush 0", store.Flush);
                    break;
            }
        }
    }

    /// <summary>Does to the expectations what a line tells.</summary>
    public static void Apply(Expectations expected, string line)
    {
        if (line is Compacting or Compacted) return;
        var words = line.Split(' ');
        if (words is [Dropped])
        {
            expected.Dropped();
            return;
        }

        if (words is ["done", var what])
        {
            if (what == "flush") expected.Flushed();
            else expected.EndRemoval();
            return;
        }

        var number = int.Parse(words[1], CultureInfo.InvariantCulture);
        switch (words[0])
        {
            case "set":
                expected.Set(number, long.Parse(words[2], CultureInfo.InvariantCulture));
                break;
            case "key":
                expected.BeginRemoval(key => key == number);
                break;
            case "tag":
                expected.BeginRemoval(key => key % Entries.Tags == number);
                break;
            case "method":
                expected.BeginRemoval(key => key % Entries.Methods == number);
                break;
            case "all":
                expected.BeginRemoval(static _ => true);
                break;
            default:
                break;
        }
    }

    // An entry that nobody will miss when the file is compacted: it was used before all others.
    private static void Fill(LiteDbStore store, PastTime time, int number)
    {
        time.IsPast = true;
        store.Set(-number, 1, FillerLength, tags: []);
        time.IsPast = false;
    }

    private static int LengthOf(Random random) => random.Next(20) switch
    {
        0 => random.Next(40_000),
        < 10 => random.Next(3000),
        _ => random.Next(200),
    };

    private static void TellDropped(TextWriter output, LiteDbStore store)
    {
        if (store.Counters.Dropped > 0) output.WriteLine(Dropped);
    }

    private static void Do(TextWriter output, LiteDbStore store, string what, Action action)
    {
        output.WriteLine(what);
        action();
        // Before what follows is believed: an entry that was dropped is no longer there.
        TellDropped(output, store);
        output.WriteLine($"done {what.Split(' ')[0]}");
    }

    private static void Do<T>(TextWriter output, LiteDbStore store, string what, Func<T> action) => Do(output, store, what, () => { action(); });

    private sealed class PastTime : TimeProvider
    {
        public bool IsPast { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - (IsPast ? TimeSpan.FromHours(1) : TimeSpan.Zero);
    }
}
