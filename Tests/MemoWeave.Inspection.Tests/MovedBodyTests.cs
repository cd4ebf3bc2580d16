using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Inspection.Tests;

/// <summary>What a body must not lose on its way; the weaver adds none of it to where bodies are.</summary>
[TestFixture(BuildLevel.Debug)]
[TestFixture(BuildLevel.Release)]
public class MovedBodyTests(BuildLevel level)
{
    [Test, Property("rule", "W2")]
    public void Pinned_locals_are_pinned_still() =>
        AssertKept(4, body => body.Variables.Count(variable => variable.IsPinned));

    [Test, Property("rule", "W2")]
    public void Volatile_fields_are_read_and_written_as_such() =>
        AssertKept(2, body => body.Instructions.Count(instruction => instruction.OpCode == OpCodes.Volatile));

    [Test, Property("rule", "W2")]
    public void Every_exception_handler_is_there() =>
        AssertKept(20, body => body.ExceptionHandlers.Count);

    private void AssertKept(int least, Func<MethodBody, int> count)
    {
        using var plain = Shapes.Folder.Plain(level).Read();
        using var woven = Shapes.Folder.Woven(level).Read();

        Assert.That(Sum(plain, count), Is.GreaterThanOrEqualTo(least));
        Assert.That(Sum(woven, count), Is.EqualTo(Sum(plain, count)));
    }

    private static int Sum(ModuleDefinition module, Func<MethodBody, int> count) =>
        module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && !IsOfWeaver(method)).Sum(method => count(method.Body));

    private static bool IsOfWeaver(MethodDefinition method) => method.Name.StartsWith('<') && method.Name.Contains(">Ask", StringComparison.Ordinal);
}
