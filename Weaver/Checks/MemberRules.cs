using MemoWeave.Fody.Selection;
using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>MW01xx: what kind of member can be memoized.</summary>
internal static class MemberRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0101", m => m.Marked is TypeDefinition, "[Memo] on a type is not yet available",
            "Put [Memo] on the methods themselves"),
        Rule.Error("MW0102", m => m is { Marked: PropertyDefinition property, Method: null } && MemoizedMemberFinder.IsExtensionSkeleton(property.DeclaringType),
            "on an extension property the attribute reaches no code", "Put [Memo] on its getter: `get` in braces"),
        Rule.Error("MW0103", m => m is { Marked: PropertyDefinition property, Method: null } && !MemoizedMemberFinder.IsExtensionSkeleton(property.DeclaringType),
            "the property has no getter, and [Memo] on a property means its getter", "Remove [Memo]"),
        Rule.Error("MW0104", On(m => m.IsSetter || m.IsAddOn || m.IsRemoveOn), "a setter or event accessor computes nothing",
            "Put [Memo] on the getter"),
        Rule.Error("MW0105", On(m => !m.HasBody || m.Body.Instructions.Count == 0), "it is abstract or extern and has no body",
            "Put [Memo] on the implementations"),
        Rule.Error("MW0106", On(Captures), "it captures what stands around it, which is no argument of the call", "Make it static and pass it what it needs"),
        Rule.Error("MW0109", On(m => m.DeclaringType.IsValueType && !m.IsStatic && !IsReadOnly(m)),
            "it is a struct's method that may change the struct, and a hit would not", "Mark the method or the struct readonly"),
        Rule.Error("MW0110", On(m => m.CallingConvention == MethodCallingConvention.VarArg || m.HasAttribute("System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute")),
            "it has no managed calling convention", "Move the computation into a plain method and memoize that"),
        Rule.Error("MW0111", On(m => m.DeclaringType is { IsValueType: true } type && type.HasAttribute("System.Runtime.CompilerServices.IsByRefLikeAttribute") && !m.IsStatic),
            "`this` is a ref struct, which no key can hold", "Make the method static and pass it what it needs"),
    ];

    private static Func<MemoizedMember, bool> On(Func<MethodDefinition, bool> violated) => member => member.Method is { } method && violated(method);

    // A local function is compiled to "<M>g__Local|0_0", a lambda to "<M>b__0_0": without captures the one is static and the other
    // stands in the singleton "<>c". Captures arrive in a "<>c__DisplayClass", as the object or by reference, or as `this`.
    private static bool Captures(MethodDefinition method)
    {
        if (method.Name.Contains(">g__"))
            return !method.IsStatic || method.Parameters.Any(p => IsDisplayClass(p.ValueType()));
        return method.Name.Contains(">b__") && (IsDisplayClass(method.DeclaringType) || !method.DeclaringType.Name.StartsWith("<>c", StringComparison.Ordinal));
    }

    private static bool IsDisplayClass(TypeReference type) => type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal);

    private static bool IsReadOnly(MethodDefinition method)
    {
        const string attribute = "System.Runtime.CompilerServices.IsReadOnlyAttribute";
        return method.HasAttribute(attribute) || method.DeclaringType.HasAttribute(attribute);
    }
}
