using System.Globalization;
using MemoWeave.Stores.LiteDb;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

/// <summary>
/// A process that shares a folder with others. Entries tell when they were made, so that who knows when something was removed can judge what is seen: it tells each.
/// </summary>
internal static class SharingProcess
{
    public const string Command = "sharing";
    public const int Keys = 30;

    public static int Run(string folder, string seed)
    {
        var random = new Random(int.Parse(seed, CultureInfo.InvariantCulture));
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        using var store = new LiteDbStore(new DiskOptions { Path = folder, Logger = new ToldWarnings(output) });
        var isEnding = false;
        var reader = new Thread(() =>
        {
            Console.In.ReadToEnd();
            Volatile.Write(ref isEnding, true);
        })
        { IsBackground = true };
        reader.Start();
        store.Get(0);
        output.WriteLine($"own {store.Engine!.Session?.Slot.DataPath}");
        while (!Volatile.Read(ref isEnding))
        {
            var key = random.Next(Keys);
            switch (random.Next(200))
            {
                case < 60:
                    store.Set(key, DateTime.UtcNow.Ticks);
                    break;
                case < 63:
                    Remove(output, $"key {key}", () => store.Remove(key));
                    break;
                case < 65:
                    Remove(output, $"tag {key % Entries.Tags}", () => store.RemoveByTag(Entries.TagOf(key)));
                    break;
                case 66:
                    Remove(output, $"method {key % Entries.Methods}", () => store.Clear(Entries.MethodOf(key)));
                    break;
                case 67 when random.Next(4) == 0:
                    Remove(output, "all 0", () => store.Clear(null));
                    break;
                default:
                    var start = DateTime.UtcNow.Ticks;
                    if (store.Get(key) is { } generation) output.WriteLine($"see {key} {generation} {start}");
                    // Nothing is waited for: else there would be more to judge than to try.
                    Thread.Sleep(random.Next(3));
                    break;
            }
        }

        return 0;
    }

    private static void Remove(TextWriter output, string what, Action remove)
    {
        var start = DateTime.UtcNow.Ticks;
        remove();
        output.WriteLine($"removed {what} {start} {DateTime.UtcNow.Ticks}");
    }
}
