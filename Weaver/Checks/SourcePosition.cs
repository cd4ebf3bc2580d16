using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Checks;

/// <summary>Where in the source a member stands, as far as the symbols tell.</summary>
internal static class SourcePosition
{
    private static readonly string[] StateMachineAttributes =
    [
        "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
        "System.Runtime.CompilerServices.IteratorStateMachineAttribute",
        "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
    ];

    public static SequencePoint? Of(IMemberDefinition member) => member switch
    {
        MethodDefinition method => OfBody(method) ?? Near(method.DeclaringType),
        PropertyDefinition property => (property.GetMethod ?? property.SetMethod) is { } accessor ? Of(accessor) : null,
        TypeDefinition type => Near(type),
        _ => null,
    };

    /// <summary>Where an instruction of a method stands: the statement that it belongs to.</summary>
    public static SequencePoint? Of(MethodDefinition method, Instruction instruction) =>
        method.DebugInformation.SequencePoints.LastOrDefault(p => !p.IsHidden && p.Offset <= instruction.Offset) ?? Of(method);

    /// <summary>The type that holds the moved code of an async method or iterator, or <see langword="null"/>.</summary>
    public static TypeDefinition? StateMachine(MethodDefinition method) =>
        method.CustomAttributes.FirstOrDefault(a => StateMachineAttributes.Contains(a.AttributeType.FullName)) is { } attribute
            ? ((TypeReference)attribute.ConstructorArguments[0].Value).Resolve()
            : null;

    private static SequencePoint? OfBody(MethodDefinition method)
    {
        var visible = method.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden);
        if (visible is not null)
            return visible;
        var moveNext = StateMachine(method)?.Methods.FirstOrDefault(m => m.Name == "MoveNext");
        return moveNext?.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden);
    }

    // Symbols hold no position for a member without a body: the closest there is, is another member of its type or of one around it.
    private static SequencePoint? Near(TypeDefinition type) =>
        type.Methods.Select(OfBody).FirstOrDefault(p => p is not null) ?? (type.DeclaringType is { } outer ? Near(outer) : null);
}
