using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Elements;

/// <summary>The element methods of the process, which records that come from a store find by their identity.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ElementMethods
{
    private static readonly ConcurrentDictionary<string, IStoredElement?> ById = [];
    private static readonly ConcurrentQueue<Action> Loaders = [];
    private static readonly ConcurrentDictionary<Assembly, bool> Searched = [];

    /// <summary>Called by the initializer of a woven module: its element methods are made when a record first asks for one that nobody has made.</summary>
    /// <param name="makeAll">Makes them.</param>
    public static void AddLoader(Action makeAll) => Loaders.Enqueue(makeAll);

    /// <summary>An element method was made. Of two that can't be told apart, neither is found.</summary>
    internal static void Add(IStoredElement method) => ById.AddOrUpdate(method.Id, method, static (_, _) => null);

    /// <summary>Whether records may name the method.</summary>
    internal static bool IsKnown(IStoredElement method) => ById.TryGetValue(method.Id, out var known) && ReferenceEquals(known, method);

    /// <summary>The method of an identity; <see langword="null"/>: none, or several.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="near">The assembly whose memoized method is to show it: the method is there, or in one that it refers to.</param>
    internal static IStoredElement? Find(string id, Assembly near)
    {
        if (ById.TryGetValue(id, out var known)) return known;
        Search(near);
        while (Loaders.TryDequeue(out var makeAll)) makeAll();
        return ById.GetValueOrDefault(id);
    }

    // An assembly that nothing of was used yet is not loaded, nor its initializer run.
    private static void Search(Assembly assembly)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported || !Searched.TryAdd(assembly, true)) return;
        RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        foreach (var referenced in ReferencedAssemblies.Of(assembly)) Search(referenced);
    }
}
