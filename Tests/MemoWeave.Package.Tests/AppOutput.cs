using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>The lines that the app wrote: those that are to be the same everywhere, and after them what native code has to refuse.</summary>
internal sealed record AppOutput(IReadOnlyList<string> Everywhere, IReadOnlyList<string> Limited)
{
    private const string LimitedSection = "== refused where no code can be generated";

    public static AppOutput Of(DotNetResult run)
    {
        var lines = run.Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var limited = Array.IndexOf(lines, LimitedSection);
        Assert.That(limited, Is.Positive, run.ToString);
        return new(lines[..limited], lines[(limited + 1)..]);
    }
}
