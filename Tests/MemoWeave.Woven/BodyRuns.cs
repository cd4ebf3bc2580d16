using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace MemoWeave.Woven;

/// <summary>Counts how often each body ran, so that a test sees what a hit left out.</summary>
public static class BodyRuns
{
    private static readonly ConcurrentDictionary<string, int> Counts = new();

    public static int Total => Counts.Values.Sum();

    public static int Of(string method) => Counts.GetValueOrDefault(method);

    public static void Note([CallerMemberName] string method = "") => Counts.AddOrUpdate(method, 1, (_, n) => n + 1);
}
