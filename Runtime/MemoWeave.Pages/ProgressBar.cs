using MemoWeave.Elements;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Calls;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages;

/// <summary>A bar on the page that shows how far something is.</summary>
public sealed class ProgressBar : IElementContainer
{
    private static readonly ElementMethod<Progress, ProgressBar> ShowElement = new("Page.Progress", static (targets, in progress) =>
    {
        var slot = PageElements.Target(targets).AddBlock(new EmptyBlock());
        slot.Add(progress);
        return new ProgressBar(slot);
    });

    private static readonly ElementMethod<Progress, bool> ReportElement = new("Progress.Report", static (targets, in progress) =>
    {
        ((ProgressBar)targets[0]!)._slot.Add(progress);
        return true;
    });

    private readonly Container _slot;

    private ProgressBar(Container slot) => _slot = slot;

    /// <summary>Shows how far it is now.</summary>
    /// <param name="value">From 0 to 1, with everything between.</param>
    /// <param name="text">What it is at; <see langword="null"/>: not said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    /// <exception cref="ReplayClosureException">The flow is inside a memoized method, and the bar was made outside of it (rule R5).</exception>
    [Element]
    public void Report(double value, string? text = null) => ReportElement.Call(this, Fraction(value, text));

    /// <summary>Shows how far it is now, in per cent.</summary>
    /// <param name="percent">From 0 to 100.</param>
    /// <param name="text">What it is at; <see langword="null"/>: not said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 100.</exception>
    /// <exception cref="ReplayClosureException">The flow is inside a memoized method, and the bar was made outside of it (rule R5).</exception>
    [Element]
    public void Report(int percent, string? text = null) => ReportElement.Call(this, Percent(percent, text));

    internal static ProgressBar Show(object? target, Progress progress) => ShowElement.Call(target, progress);

    internal static Progress Fraction(double value, string? text)
    {
        if (value is >= 0 and <= 1) return new Progress(value * 100, text);
        throw new ArgumentOutOfRangeException(nameof(value), value, "Progress goes from 0.0 to 1.0. For per cent, give a whole number from 0 to 100.");
    }

    internal static Progress Percent(int percent, string? text)
    {
        if (percent is >= 0 and <= 100) return new Progress(percent, text);
        throw new ArgumentOutOfRangeException(nameof(percent), percent, "Progress in per cent goes from 0 to 100. For a fraction, give a number with a point, from 0.0 to 1.0.");
    }
}
