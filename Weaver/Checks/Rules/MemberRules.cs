namespace MemoWeave.Rules;

/// <summary>MW01xx: what kind of member can be memoized.</summary>
internal static class MemberRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0102", "[Memo] on an extension property",
            m => m is { Marked: MarkedKind.ExtensionProperty, Method: null },
            "on an extension property the attribute reaches no code",
            "Put [Memo] on its getter: `get` in braces"),

        Rule.Error("MW0103", "[Memo] on a property without a getter",
            m => m is { Marked: MarkedKind.Property, Method: null },
            "the property has no getter, and [Memo] on a property means its getter",
            "Remove [Memo]"),

        Rule.Error("MW0104", "[Memo] on a setter or event accessor",
            On(m => m.IsWriter),
            "a setter or event accessor computes nothing",
            "Put [Memo] on the getter"),

        Rule.Error("MW0105", "[Memo] on a member without a body",
            On(m => !m.HasBody),
            "it is abstract or extern and has no body",
            "Put [Memo] on the implementations"),

        Rule.Error("MW0106", "[Memo] on a local function or lambda that captures",
            On(m => m.Captures),
            "it captures what stands around it, which is no argument of the call",
            "Make it static and pass it what it needs") with { Reporter = Reporter.Weaver },

        Rule.Error("MW0109", "[Memo] on a struct's method that may change the struct",
            On(m => m.IsOnStruct && !m.IsReadOnly),
            "it is a struct's method that may change the struct, and a hit would not",
            "Mark the method or the struct readonly"),

        Rule.Error("MW0110", "[Memo] on a method that native code calls",
            On(m => !m.IsManaged),
            "it has no managed calling convention",
            "Move the computation into a plain method and memoize that"),

        Rule.Error("MW0111", "[Memo] on a method of a ref struct",
            On(m => m is { DeclaringType.IsRefStruct: true, IsStatic: false }),
            "`this` is a ref struct, which no key can hold",
            "Make the method static and pass it what it needs"),

        Rule.Error("MW0112", "[Memo] and [NoMemo] on one member",
            m => m.HasNoMemo,
            "it is marked both [Memo] and [NoMemo]",
            "Remove one of them"),

        Rule.Error("MW0113", "[Memo] and [Forgets] on one member",
            m => m.HasForgets,
            "it is marked [Forgets] or [ForgetsTag] as well, and a hit would forget nothing",
            "Remove one of them"),

        Rule.Error("MW0114", "[Memo] and [Element] on one member",
            m => m.ShowsItself,
            "it is marked [Element] or [Widget] as well, which is shown by each call",
            "Remove one of them; what a memoized method shows by calling elements is shown on a hit, too"),
    ];

    private static Func<MemberFacts, bool> On(Func<MethodFacts, bool> violated) => member => member.Method is { } method && violated(method);
}
