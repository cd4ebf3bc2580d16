using MemoWeave.Fody.Plans;
using Mono.Cecil;

namespace MemoWeave.Fody.Weaving;

/// <summary>A part of a typed key, and where its value comes from.</summary>
/// <param name="Source">The value of the key that it is, or is in.</param>
/// <param name="Path">The fields of tuples that lead from the source to it.</param>
/// <param name="Part">The runtime's part.</param>
internal sealed record LoadedPart(KeySource Source, IReadOnlyList<FieldReference> Path, KeyPart Part)
{
    /// <summary>The second value, of a part that is made of two.</summary>
    public LoadedPart? Other { get; private init; }

    /// <summary>All parts of a key: one for each source, then one for each two arrays that may be one.</summary>
    public static LoadedPart[] All(IReadOnlyList<KeySource> sources, IReadOnlyList<KeyPart> parts, RuntimeLibrary runtime)
    {
        LoadedPart[] given = [.. sources.Zip(parts, (source, part) => new LoadedPart(source, [], part))];
        LoadedPart[] flat = [.. given.SelectMany(p => p.Flat(runtime))];
        var pairs = from first in flat.Select((part, i) => (part, i))
                    from second in flat.Skip(first.i + 1)
                    where KeyPart.MayBeOne(first.part.Part, second.Part)
                    select first.part with { Part = KeyPart.SameArray, Other = second };
        return [.. given, .. pairs];
    }

    /// <summary>The items of a tuple; of anything else none.</summary>
    public LoadedPart[] Items(RuntimeLibrary runtime) =>
        [.. Part.Items.Select((item, i) => this with { Path = [.. Path, runtime.FrameworkField((GenericInstanceType)Part.Argument!, $"Item{i + 1}")], Part = item })];

    private IEnumerable<LoadedPart> Flat(RuntimeLibrary runtime) => Part.Items.Count == 0 ? [this] : Items(runtime).SelectMany(i => i.Flat(runtime));
}
