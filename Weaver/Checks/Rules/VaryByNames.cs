namespace MemoWeave.Rules;

/// <summary>Reads what <c>VaryBy</c> says: names, separated by commas, each once (rule K12).</summary>
internal static class VaryByNames
{
    public static IReadOnlyList<string> Of(string? text) => text is null ? [] : [.. text.Split(',').Select(name => name.Trim())];

    /// <summary>What is wrong with it, in words that follow the text; <see langword="null"/> if nothing is.</summary>
    public static string? Fault(string text)
    {
        var names = Of(text);
        return names.Contains("") ? "has an empty name in it"
            : names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"names '{twice.Key}' twice"
            : null;
    }
}
