using System.Text.RegularExpressions;
using Mono.Cecil;

namespace MemoWeave.Fody.Configuration;

/// <summary>The part of a pattern in parentheses: types in order, and perhaps a <c>*</c> for the rest.</summary>
internal sealed class ParameterPattern
{
    private readonly IReadOnlyList<string> _types;
    private readonly bool _mayGoOn;

    private ParameterPattern(IReadOnlyList<string> types, bool mayGoOn) => (_types, _mayGoOn) = (types, mayGoOn);

    /// <summary>Reads <c>(int, *)</c>; returns what is wrong with it, or <see langword="null"/>.</summary>
    public static string? Parse(string text, out ParameterPattern? parameters)
    {
        parameters = null;
        text = text.Trim();
        if (text[text.Length - 1] != ')')
            return "a closing parenthesis must end it";
        var types = SplitAtTopLevel(text.Substring(1, text.Length - 2));
        if (types is null)
            return "its brackets don't match";
        var mayGoOn = types.Count > 0 && types[types.Count - 1] == "*";
        if (mayGoOn)
            types.RemoveAt(types.Count - 1);
        if (types.Exists(t => t.Length == 0))
            return "a parameter has no type";
        if (types.Exists(t => t.Contains('*')))
            return "among parameters, * stands alone, for all the rest, at the end";
        if (types.Exists(t => Regex.IsMatch(t, @"\w\s+\w")))
            return "a parameter is written as its type alone, without modifiers and name";
        parameters = new ParameterPattern([.. types.Select(PatternTypeNames.Normalize)], mayGoOn);
        return null;
    }

    public bool Matches(MethodDefinition method) =>
        (_mayGoOn ? method.Parameters.Count >= _types.Count : method.Parameters.Count == _types.Count)
        && _types.Zip(method.Parameters, (type, parameter) => type == PatternTypeNames.Of(parameter.ValueType())).All(same => same);

    private static List<string>? SplitAtTopLevel(string text)
    {
        List<string> parts = [];
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '<' or '[' => 1, '>' or ']' => -1, _ => 0 };
            if (depth < 0 || text[i] is '(' or ')')
                return null;
            if (text[i] != ',' || depth > 0)
                continue;
            parts.Add(text.Substring(start, i - start).Trim());
            start = i + 1;
        }
        var last = text.Substring(start).Trim();
        if (parts.Count > 0 || last.Length > 0)
            parts.Add(last);
        return depth == 0 ? parts : null;
    }
}
