using System.Text;

namespace MemoWeave.Rules;

/// <summary>
/// A tag as it is written: <c>"order:{order.Id}"</c> is the text <c>order:</c> and a placeholder for a value. <c>{{</c> and <c>}}</c>
/// stand for braces.
/// </summary>
/// <param name="Parts">Its parts, in order.</param>
internal sealed record TagTemplate(IReadOnlyList<TagPart> Parts)
{
    /// <summary>The values in it.</summary>
    public IEnumerable<TagPlaceholder> Placeholders => Parts.OfType<TagPlaceholder>();

    /// <summary>What is wrong with how it is written, in words that follow the text; <see langword="null"/> if nothing is.</summary>
    public static string? Fault(string? text) => TryParse(text, out _);

    /// <summary>Reads one that has no fault.</summary>
    public static TagTemplate Parse(string text) => TryParse(text, out var template) is { } fault ? throw new FormatException(fault) : template!;

    private static string? TryParse(string? text, out TagTemplate? template)
    {
        template = null;
        if (text is null || text.Trim().Length == 0)
            return "is empty";
        List<TagPart> parts = [];
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isDoubled = text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i];
            if (isDoubled || text[i] is not ('{' or '}'))
            {
                literal.Append(text[i]);
                i += isDoubled ? 1 : 0;
                continue;
            }
            var end = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (end < 0)
                return $"has a '{text[i]}' without its counterpart";
            var path = text.Substring(i + 1, end - i - 1);
            if (!IsPath(path))
                return $"has the placeholder '{{{path}}}', which is no parameter's name with names of members after it";
            AddLiteral(parts, literal);
            parts.Add(new TagPlaceholder(path.Split('.')));
            i = end;
        }
        AddLiteral(parts, literal);
        template = new TagTemplate(parts);
        return null;
    }

    private static void AddLiteral(List<TagPart> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
            parts.Add(new TagLiteral(literal.ToString()));
        literal.Clear();
    }

    private static bool IsPath(string text) =>
        text.Split('.').All(name => name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_'));
}

/// <summary>A part of a tag.</summary>
internal abstract record TagPart;

/// <summary>Text that is the same for all calls.</summary>
internal sealed record TagLiteral(string Text) : TagPart;

/// <summary>A value of the call: a parameter, or what members lead to from it.</summary>
/// <param name="Path">The parameter's name, then the members'.</param>
internal sealed record TagPlaceholder(IReadOnlyList<string> Path) : TagPart
{
    public override string ToString() => $"{{{string.Join(".", Path)}}}";
}
