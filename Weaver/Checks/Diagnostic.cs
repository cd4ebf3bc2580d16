using MemoWeave.Rules;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Checks;

/// <summary>A finding of a check, as the build shows it.</summary>
internal sealed record Diagnostic(string Code, Severity Severity, string Message, SequencePoint? Position)
{
    /// <summary>Who else may have said so already.</summary>
    public Reporter Reporter { get; init; } = Reporter.Weaver;

    /// <summary>Fody has no field for a code, so it leads the text.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
