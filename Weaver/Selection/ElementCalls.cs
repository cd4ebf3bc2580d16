using MemoWeave.Fody.Checks;
using MemoWeave.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Selection;

/// <summary>
/// Finds the calls of methods of other assemblies that a pattern means. Those methods are not woven, so their calls are led to a wrapper that is (rule R8). What can't be
/// shown again is a build error where it is called.
/// </summary>
internal sealed class ElementCalls
{
    private readonly ElementFinder _elements;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<MethodDefinition, bool> _checked = [];

    private ElementCalls(ElementFinder elements, List<Diagnostic> diagnostics) => (_elements, _diagnostics) = (elements, diagnostics);

    public static IReadOnlyList<ElementCall> In(ModuleDefinition module, ElementFinder elements, List<Diagnostic> diagnostics) =>
        [.. module.GetTypes().SelectMany(type => type.Methods).SelectMany(new ElementCalls(elements, diagnostics).In)];

    private IEnumerable<ElementCall> In(MethodDefinition caller) =>
        from instruction in caller.HasBody ? caller.Body.Instructions.ToArray() : []
        where instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Ldftn or Code.Ldvirtftn
        let called = instruction.Operand as MethodReference
        where called is not null
        let found = _elements.Find(called)
        where found is { IsByPattern: true } && found.Method.Module != caller.Module && IsRedirected(caller, instruction, found)
        select new ElementCall(instruction, called, found);

    private bool IsRedirected(MethodDefinition caller, Instruction instruction, FoundElement found)
    {
        if (Obstacle(instruction, found.Method) is { } obstacle)
        {
            // A delegate made of an object's method, or a call of the base class's own, stays what it is: the documentation says so.
            if (obstacle.Length > 0)
                Tell(caller, instruction, ElementRule.Unreached, (rule, name) => rule.Message(NameOf(caller), false, name, obstacle), found);
            return false;
        }
        if (!_checked.TryGetValue(found.Method, out var isFine))
        {
            _checked[found.Method] = isFine = true;
            foreach (var (rule, things) in ElementRules.OfCall(found.Method))
            {
                _checked[found.Method] = isFine = false;
                Tell(caller, instruction, rule, (_, name) => rule.MessageForPattern(name, found.IsWidget, things), found);
            }
        }
        return isFine;
    }

    private static string? Obstacle(Instruction instruction, MethodDefinition called) =>
        instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn && called.HasThis ? ""
        : instruction.Previous?.OpCode.Code == Code.Constrained ? "it is called on a type parameter"
        : called.HasThis && called.DeclaringType.IsValueType ? "it is called on a struct"
        : instruction.OpCode.Code == Code.Call && called is { HasThis: true, IsVirtual: true, IsFinal: false } ? ""
        : IsOfFamily(called) ? "it is protected, and only this class may call it"
        : null;

    private static bool IsOfFamily(MethodDefinition method)
    {
        if (method.IsFamily || method.IsFamilyOrAssembly || method.IsFamilyAndAssembly)
            return true;
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
            if (type.IsNestedFamily || type.IsNestedFamilyOrAssembly || type.IsNestedFamilyAndAssembly)
                return true;
        return false;
    }

    private void Tell(MethodDefinition caller, Instruction instruction, ElementRule rule, Func<ElementRule, string, string> message, FoundElement found) =>
        _diagnostics.Add(new Diagnostic(rule.Code, rule.Severity, message(rule, NameOf(found.Method)), SourcePosition.Of(caller, instruction)));

    private static string NameOf(MethodDefinition method) => new ElementMember(method, false).DisplayName;
}

/// <summary>A call that is led to a wrapper.</summary>
/// <param name="Instruction">Where it stands: a call, or the making of a delegate.</param>
/// <param name="Called">The method as it names it.</param>
/// <param name="Found">The method.</param>
internal sealed record ElementCall(Instruction Instruction, MethodReference Called, FoundElement Found);
