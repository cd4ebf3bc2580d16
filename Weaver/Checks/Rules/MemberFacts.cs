namespace MemoWeave.Rules;

/// <summary>All that rules may know of a member that carries <c>[Memo]</c>: what both metadata and the compiler's symbols tell.</summary>
internal sealed record MemberFacts
{
    /// <summary>The member as messages name it: <c>Shop.Orders.Total</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What the attribute stands on.</summary>
    public required MarkedKind Marked { get; init; }

    /// <summary>The method to memoize; <see langword="null"/> if the mark means none (a type, a property without a getter).</summary>
    public required MethodFacts? Method { get; init; }

    /// <summary>Whether <c>[NoMemo]</c> stands on it, too.</summary>
    public required bool HasNoMemo { get; init; }

    /// <summary>Whether <c>[Forgets]</c> or <c>[ForgetsTag]</c> stands on its method, too.</summary>
    public required bool HasForgets { get; init; }

    /// <summary>Whether <c>[Element]</c> or <c>[Widget]</c> stands on its method, too.</summary>
    public required bool ShowsItself { get; init; }

    /// <summary>Whether the body shows something, which a hit shows, too. Asked for late: only the compiled code tells.</summary>
    public Func<bool> Shows { get; init; } = () => false;

    /// <summary>What the method reads of its object, where that decides whose the entries are; <see langword="null"/> where it doesn't, and where only symbols are known.</summary>
    public StateFacts? State { get; init; }

    /// <summary>Whether the entries belong to the object that the method is called on. Symbols don't tell.</summary>
    public bool IsPerInstance { get; init; }

    /// <summary>What the attribute says.</summary>
    public required SettingFacts Settings { get; init; }
}

/// <summary>What the attribute stands on.</summary>
internal enum MarkedKind
{
    Method,
    Property,
    ExtensionProperty,
    Type,
}
