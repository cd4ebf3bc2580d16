using System.Runtime.CompilerServices;
using MemoWeave.Keys;
using MemoWeave.Tests.Keys.Graphs;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>Roots the types of the samples, as woven code does for the types of its signatures.</summary>
internal static class Rooting
{
    private static readonly Lazy<bool> Done = new(static () =>
    {
        var own = typeof(Rooting).Assembly.GetTypes().Where(static t => t.Namespace is "MemoWeave.Tests.Values" or "MemoWeave.Tests.Keys.Graphs" or "MemoWeave.Tests.Keys" && !t.ContainsGenericParameters && !t.IsDefined(typeof(CompilerGeneratedAttribute), false));
        RootedTypes.Add(typeof(OwnedObservable));
        foreach (var type in own.Concat(GraphTypes.All)) RootedTypes.Add(type);
        foreach (var (name, value) in CopySamples.Make())
        {
            if (name == "anonymous") RootedTypes.Add(value.GetType());
        }

        return true;
    });

    public static void Make() => _ = Done.Value;
}
