namespace MemoWeave.Rules;

/// <summary>MW07xx: what <c>[Forgets]</c> and <c>[ForgetsTag]</c> may say, and on what. The weaver alone tells, which knows all that is memoized.</summary>
/// <param name="Code">A code <c>MW####</c>, never used for anything else.</param>
/// <param name="Title">What breaks the rule, in a few words.</param>
/// <param name="CauseFormat">In words that follow the member's name, with places for the things it is about.</param>
/// <param name="Remedy">What the user can do, as a sentence.</param>
internal sealed record ForgetRule(string Code, string Title, string CauseFormat, string Remedy)
{
    public static ForgetRule NoBody { get; } = new("MW0701", "[Forgets] on a member without a body",
        "it is abstract or extern and has no body",
        "Put the attribute on the implementations");

    public static ForgetRule Iterator { get; } = new("MW0702", "[Forgets] on an iterator",
        "it is an iterator, whose body runs only as its result is enumerated",
        "Put the attribute on the method that enumerates it");

    public static ForgetRule Endless { get; } = new("MW0703", "[Forgets] on a method that does not tell when it ends",
        "{0}",
        "Return a Task or a ValueTask");

    public static ForgetRule Native { get; } = new("MW0704", "[Forgets] on a method that native code calls",
        "it has no managed calling convention",
        "Move the body into a plain method and put the attribute there");

    public static ForgetRule NotThere { get; } = new("MW0705", "[Forgets] of a member that is not there",
        "'{0}' has no method '{1}', and no property of that name, that it could call",
        "Write nameof(…), and Type = typeof(…) where another type declares it");

    public static ForgetRule NotMemoized { get; } = new("MW0706", "[Forgets] of a member that is not memoized",
        "'{0}' is not memoized and has no entries",
        "Mark that one [Memo], or take the attribute off");

    public static ForgetRule NoMatch { get; } = new("MW0707", "[Forgets] of a method with other parameters",
        "'{0}' takes '{1} {2}', and {3}",
        "Give both the same name and type, or forget the entries by a tag: [ForgetsTag]");

    public static ForgetRule NoObject { get; } = new("MW0708", "[Forgets] of entries that belong to another object",
        "the entries of '{0}' are told apart by the object it is called on, and here it is called on none",
        "Forget the entries by a tag: [ForgetsTag]");

    public static ForgetRule OtherTypes { get; } = new("MW0709", "[Forgets] of a method with other type parameters",
        "'{0}' has type parameters, and it has not the same, of the same names and with the same constraints",
        "Give it the same, or forget the entries by a tag: [ForgetsTag]");

    public static ForgetRule BadTag { get; } = new("MW0710", "[ForgetsTag] with a tag that can't be made",
        "{0}",
        "Write text with placeholders for parameters and their public properties or fields, as \"orders\" or \"order:{order.Id}\"");

    public static IReadOnlyList<ForgetRule> All { get; } = [NoBody, Iterator, Endless, Native, NotThere, NotMemoized, NoMatch, NoObject, OtherTypes, BadTag];

    /// <summary>What a user reads: the thing, the cause, the remedy.</summary>
    public string Message(string displayName, params object[] things) =>
        $"'{displayName}' can't forget entries: {string.Format(System.Globalization.CultureInfo.InvariantCulture, CauseFormat, things)}. {Remedy}.";
}
