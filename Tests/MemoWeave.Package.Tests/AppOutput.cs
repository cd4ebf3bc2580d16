using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>The lines that the app wrote: those that are to be the same everywhere, and after them keys that native code has to refuse, and results that it can't store.</summary>
internal sealed record AppOutput(IReadOnlyList<string> Everywhere, IReadOnlyList<string> Limited, IReadOnlyList<string> Unstored)
{
    private const string LimitedSection = "== refused where no code can be generated";
    private const string UnstoredSection = "== not stored where no code can be generated";

    public static AppOutput Of(DotNetResult run)
    {
        var lines = run.Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var limited = Array.IndexOf(lines, LimitedSection);
        var unstored = Array.IndexOf(lines, UnstoredSection);
        Assert.That((limited > 0, unstored > limited), Is.EqualTo((true, true)), run.ToString);
        return new(lines[..limited], lines[(limited + 1)..unstored], lines[(unstored + 1)..]);
    }
}
