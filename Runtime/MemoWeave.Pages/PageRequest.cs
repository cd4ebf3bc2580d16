using System.Collections.Immutable;

namespace MemoWeave.Pages;

/// <summary>What a reader asks a page with: the parameters behind its address, in which the values of widgets are, too.</summary>
public sealed class PageRequest
{
    /// <summary>What the names of parameters begin with that are values of widgets.</summary>
    public const string WidgetPrefix = "w.";

    /// <summary>A request without parameters.</summary>
    public static readonly PageRequest Empty = new([]);

    private readonly ImmutableArray<KeyValuePair<string, string>> _all;
    private readonly Dictionary<string, string> _widgets = new(StringComparer.Ordinal);

    /// <summary>Makes a request.</summary>
    /// <param name="parameters">Names and values, in the order of the address. Of a widget's, the last counts.</param>
    public PageRequest(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _all = [.. parameters];
        var others = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var parameter in _all)
        {
            if (parameter.Key.StartsWith(WidgetPrefix, StringComparison.Ordinal)) _widgets[parameter.Key[WidgetPrefix.Length..]] = parameter.Value;
            else others.Add(parameter);
        }

        QueryParams = others.ToImmutable();
    }

    /// <summary>The parameters that are no values of widgets.</summary>
    public ImmutableArray<KeyValuePair<string, string>> QueryParams { get; }

    /// <summary>The value of a widget; <see langword="null"/>: the reader has given none.</summary>
    /// <param name="key">The widget's key.</param>
    public string? ValueOf(string key) => _widgets.GetValueOrDefault(key);

    /// <summary>The address that asks the same once more, with one parameter more.</summary>
    internal string ToQuery(string name, string value) =>
        "?" + string.Join('&', _all.Append(new(name, value)).Select(static parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));
}
