using Mono.Cecil;

namespace MemoWeave.Inspection.Tests.Verification;

/// <summary>A mistake that the weaver could make, made in its output.</summary>
/// <param name="Mistake">What is wrong, in words.</param>
/// <param name="Make">Makes it in the portable fixture.</param>
/// <param name="SeenBy">The ways of verification that see it.</param>
public sealed record BrokenEmitter(string Mistake, Action<ModuleDefinition> Make, Ways SeenBy)
{
    public override string ToString() => Mistake;
}
