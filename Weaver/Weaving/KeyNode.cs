namespace MemoWeave.Fody.Weaving;

/// <summary>
/// A key of the runtime, which has up to four parts, some of them keys themselves. Words stand together, by four, because the runtime hashes such keys at once.
/// </summary>
/// <param name="Part">The part that it is; <see langword="null"/>: it is a key of others.</param>
/// <param name="Children">What it is a key of.</param>
internal sealed record KeyNode(LoadedPart? Part, IReadOnlyList<KeyNode> Children)
{
    private const int MostChildren = 4;

    /// <summary>The key of any number of parts.</summary>
    public static KeyNode Of(IReadOnlyList<LoadedPart> parts)
    {
        var words = parts.Where(p => p.Part.IsWord).Select(Leaf).ToList();
        List<KeyNode> nodes = [.. parts.Where(p => !p.Part.IsWord).Select(Leaf)];
        for (var i = 0; i < words.Count; i += MostChildren)
            nodes.Add(Over([.. words.Skip(i).Take(MostChildren)]));
        return nodes is [{ Part: null } only] ? only : new KeyNode(null, Nested(nodes));
    }

    private static KeyNode Leaf(LoadedPart part) => new(part, []);

    private static KeyNode Over(List<KeyNode> nodes) => nodes is [var only] ? only : new KeyNode(null, nodes);

    private static List<KeyNode> Nested(List<KeyNode> nodes) =>
        nodes.Count <= MostChildren ? nodes : [.. nodes.Take(MostChildren - 1), new KeyNode(null, Nested([.. nodes.Skip(MostChildren - 1)]))];
}
