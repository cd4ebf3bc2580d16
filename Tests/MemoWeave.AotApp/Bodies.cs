using System.Globalization;

namespace MemoWeave.AotApp;

/// <summary>What each memoized body here does: it counts that it ran, and makes a text of its arguments.</summary>
internal static class Bodies
{
    public static int Runs { get; private set; }

    public static string Ran(params ReadOnlySpan<object?> arguments)
    {
        Runs++;
        return string.Join(' ', arguments.ToArray().Select(Text));
    }

    public static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
