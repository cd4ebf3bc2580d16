using System.Text.RegularExpressions;

namespace MemoWeave.Elements;

/// <summary>Why an element call can't be made again.</summary>
/// <param name="Element">The element method.</param>
/// <param name="Path">The argument that can't be kept by value, or what in it can't.</param>
/// <param name="Type">Its type.</param>
/// <param name="Reason">Why, as a sentence for the user.</param>
internal sealed partial record UnkeptElement(string Element, string Path, Type Type, string Reason)
{
    private const int TupleItems = 7;

    /// <summary>The path from an argument on, of one from all values of a call on: <c>ValueTuple&lt;String, Object&gt;.Item2.Rows</c> is <c>rows.Rows</c>.</summary>
    /// <param name="path">The path.</param>
    /// <param name="parameters">The names of the arguments, if they are known.</param>
    public static string Named(string path, string? parameters)
    {
        var match = Item().Match(path);
        var names = parameters?.Split(", ") ?? [];
        var index = (match.Groups["rest"].Captures.Count * TupleItems) + (match.Success ? int.Parse(match.Groups["item"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0) - 1;
        return index >= 0 && index < names.Length ? names[index] + path[match.Length..] : path;
    }

    [GeneratedRegex(@"^ValueTuple<[^.]*>(?<rest>\.Rest)*\.Item(?<item>[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Item();
}
