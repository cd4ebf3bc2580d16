using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>
/// What <c>[Memo]</c> on a class or an assembly, or a pattern with a <c>*</c>, reaches: the public methods that return a
/// value, without those that the language or the framework calls for purposes of its own (rule F2).
/// </summary>
internal static class Sweep
{
    public const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    private static readonly HashSet<string> Skipped = ["ToString", "Equals", "GetHashCode", "Dispose", "DisposeAsync"];

    /// <summary>Tasks without a result return nothing that could be stored.</summary>
    private static readonly HashSet<string> Nothing = ["System.Void", "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask"];

    /// <summary>Whether the language or the framework calls it for purposes of its own.</summary>
    public static bool IsSkipped(MethodDefinition method) => Skipped.Contains(method.Name);

    /// <summary>Whether the method is one of those. Getters are; those that the compiler wrote (of automatic properties, of records) are not.</summary>
    public static bool Reaches(MethodDefinition method) =>
        method.IsPublic
        && (!method.IsSpecialName || method.IsGetter)
        && !IsSkipped(method)
        && !Nothing.Contains(method.ReturnType.WithoutModifiers().FullName)
        && !method.HasAttribute(CompilerGenerated)
        && method != method.Module.EntryPoint;

    /// <summary>Whether <c>[Memo]</c> on the assembly reaches the type: a class, written by its user.</summary>
    public static bool Reaches(TypeDefinition type) =>
        type is { IsClass: true, IsValueType: false } && type.BaseType?.FullName != "System.MulticastDelegate" && !IsOfCompiler(type);

    /// <summary>Whether the type is a closure, a state machine, or the like.</summary>
    public static bool IsOfCompiler(TypeDefinition type)
    {
        for (var t = type; t is not null; t = t.DeclaringType)
            if (t.Name.StartsWith("<", StringComparison.Ordinal) || t.HasAttribute(CompilerGenerated))
                return true;
        return false;
    }
}
