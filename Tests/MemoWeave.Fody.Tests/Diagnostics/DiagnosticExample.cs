namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>How a diagnostic is shown in the docs.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Cause">Why it is as it is, in prose.</param>
/// <param name="Wrong">Code that gets it, and nothing else.</param>
/// <param name="Mended">The same code, mended.</param>
public sealed record DiagnosticExample(string Code, string Cause, string Wrong, string Mended)
{
    public string Language { get; init; } = "csharp";

    /// <summary>What FodyWeavers.xml says.</summary>
    public string Configuration { get; init; } = "<MemoWeave/>";

    public override string ToString() => Code;
}
