using MemoWeave.Fody.Configuration;
using MemoWeave.Fody.Selection;
using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>MW01xx: what kind of member can be memoized.</summary>
internal static class MemberRules
{
    private const int RuntimeAsync = 0x2000;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0102", m => m is { Marked: PropertyDefinition property, Method: null } && MemoizedMemberFinder.IsExtensionSkeleton(property.DeclaringType),
            "on an extension property the attribute reaches no code", "Put [Memo] on its getter: `get` in braces"),
        Rule.Error("MW0103", m => m is { Marked: PropertyDefinition property, Method: null } && !MemoizedMemberFinder.IsExtensionSkeleton(property.DeclaringType),
            "the property has no getter, and [Memo] on a property means its getter", "Remove [Memo]"),
        Rule.Error("MW0104", On(m => m.IsSetter || m.IsAddOn || m.IsRemoveOn), "a setter or event accessor computes nothing",
            "Put [Memo] on the getter"),
        Rule.Error("MW0105", On(m => !m.HasBody || m.Body.Instructions.Count == 0), "it is abstract or extern and has no body",
            "Put [Memo] on the implementations"),
        Rule.Error("MW0106", On(m => m.Name.Contains(">g__") || m.Name.Contains(">b__")), "local functions and lambdas are not yet available",
            "Make it a method of the type"),
        Rule.Error("MW0107", On(m => m.DeclaringType.IsInterface && m is { IsStatic: false, IsAbstract: false }), "default methods of interfaces are not yet available",
            "Put [Memo] on the implementing class's method"),
        Rule.Error("MW0108", On(m => ((int)m.ImplAttributes & RuntimeAsync) != 0), "methods compiled with runtime-async are not yet available",
            "Compile without the runtime-async feature"),
        Rule.Error("MW0109", On(m => m.DeclaringType.IsValueType && !m.IsStatic && !IsReadOnly(m)),
            "it is a struct's method that may change the struct, and a hit would not", "Mark the method or the struct readonly"),
        Rule.Error("MW0110", On(m => m.CallingConvention == MethodCallingConvention.VarArg || m.HasAttribute("System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute")),
            "it has no managed calling convention", "Move the computation into a plain method and memoize that"),
        Rule.Error("MW0111", On(m => m.DeclaringType is { IsValueType: true } type && type.HasAttribute("System.Runtime.CompilerServices.IsByRefLikeAttribute") && !m.IsStatic),
            "`this` is a ref struct, which no key can hold", "Make the method static and pass it what it needs"),
        Rule.Error("MW0112", m => m.Marked.HasNoMemo(), "it is marked both [Memo] and [NoMemo]", "Remove one of them"),
    ];

    private static Func<MemoizedMember, bool> On(Func<MethodDefinition, bool> violated) => member => member.Method is { } method && violated(method);

    private static bool IsReadOnly(MethodDefinition method)
    {
        const string attribute = "System.Runtime.CompilerServices.IsReadOnlyAttribute";
        return method.HasAttribute(attribute) || method.DeclaringType.HasAttribute(attribute);
    }
}
