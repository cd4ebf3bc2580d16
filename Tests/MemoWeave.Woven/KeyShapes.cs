using System.Globalization;

namespace MemoWeave.Woven;

/// <summary>What a key leaves out, and what is added to it.</summary>
[Memo(VaryBy = "culture")]
public class KeyShapes
{
    [Memo(VaryBy = null)]
    public static string WithoutNames(int x, string? _note, int? _)
    {
        BodyRuns.Note();
        return $"{x}";
    }

    [Memo(VaryBy = null)]
    public static string WithoutMarked([NotKey] object? tag, int x, [NotKey] in int hint, [NotKey] params Span<string?> rest)
    {
        BodyRuns.Note();
        return $"{x}";
    }

    [Memo(VaryBy = null)]
    public static string Nothing([NotKey] string? first, IProgress<int>? progress)
    {
        BodyRuns.Note();
        return "nothing";
    }

    [Memo(VaryBy = "uiculture,culture")]
    public static string ByCultures(double x)
    {
        BodyRuns.Note();
        return x.ToString("N2", CultureInfo.CurrentCulture) + CultureInfo.CurrentUICulture.Name;
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public string ByCulture(double x, string? _note)
    {
        BodyRuns.Note();
        return x.ToString("N2", CultureInfo.CurrentCulture) + GetType().Name;
    }
}
