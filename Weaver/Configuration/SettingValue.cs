using System.Globalization;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Configuration;

/// <summary>Reads what XML writes as text into what metadata would hold.</summary>
internal static class SettingValue
{
    /// <summary>The value, or <see langword="null"/> if the text is none.</summary>
    public static object? Read(SettingKind kind, string text) => kind switch
    {
        SettingKind.Duration => Duration.TryParse(text, out _) ? text : null,
        SettingKind.Jitter => Jitter.TryParse(text, out _) ? text : null,
        SettingKind.Count => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null,
        SettingKind.Boolean => text switch { "true" => true, "false" => false, _ => null },
        SettingKind.Instance => Enum.GetNames(typeof(MemoInstance)).Contains(text) ? (int)(MemoInstance)Enum.Parse(typeof(MemoInstance), text) : null,
        SettingKind.Names => VaryByNames.Fault(text) is null ? text : null,
        SettingKind.Tags => Tags(text),
        SettingKind.Method => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c == '_') ? text : null,
        SettingKind.Name => string.IsNullOrWhiteSpace(text) ? null : text,
        SettingKind.DiskTtl => text is "keep" or "ignore" ? text : null,
        _ => text,
    };

    /// <summary>What a value looks like, in words that follow "is not …".</summary>
    public static string Form(SettingKind kind) => kind switch
    {
        SettingKind.Duration => "a duration above zero, as \"90s\", \"1.5h\", \"1d\" or \"00:10:00\"",
        SettingKind.Jitter => "a duration above zero, as \"30s\", or a percentage up to 100, as \"10%\"",
        SettingKind.Count => "a number above zero, or 0 for the default",
        SettingKind.Boolean => "true or false",
        SettingKind.Instance => $"one of {string.Join(", ", Enum.GetNames(typeof(MemoInstance)))}",
        SettingKind.Names => "one or more names, separated by commas, each once",
        SettingKind.Tags => "one or more tags, separated by semicolons, as \"orders; order:{id}\"",
        SettingKind.Method => "the name of a method, without its type and its parameters",
        SettingKind.Name => "a text that is not empty",
        SettingKind.DiskTtl => "keep or ignore",
        _ => "text",
    };

    private static string[]? Tags(string text)
    {
        string[] tags = [.. text.Split(';').Select(tag => tag.Trim())];
        return Array.TrueForAll(tags, tag => TagTemplate.Fault(tag) is null) ? tags : null;
    }
}
