namespace MemoWeave.Rules;

/// <summary>MW08xx: what <c>[Element]</c>, <c>[Widget]</c> and the patterns beside them may mean. The weaver alone tells, which knows the patterns.</summary>
/// <param name="Code">A code <c>MW####</c>, never used for anything else.</param>
/// <param name="Title">What breaks the rule, in a few words.</param>
/// <param name="CauseFormat">In words that follow the method's name, with places for the things it is about.</param>
/// <param name="Remedy">What the user can do, as a sentence.</param>
internal sealed record ElementRule(string Code, string Title, string CauseFormat, string Remedy)
{
    public static ElementRule NoBody { get; } = new("MW0801", "[Element] on a member without a body",
        "it is abstract or extern and has no body",
        "Put the attribute on the implementations");

    public static ElementRule Later { get; } = new("MW0802", "[Element] on a method that goes on after it returned",
        "{0}, and nobody would wait for the replay",
        "Await first, and show what came of it by a method that is done when it returns");

    public static ElementRule Written { get; } = new("MW0803", "[Element] with a parameter that it writes",
        "parameter '{0}' is passed by `{1}`, and nobody reads what a replay writes",
        "Return what the method writes");

    public static ElementRule ShortLived { get; } = new("MW0804", "[Element] with a parameter that does not outlive the call",
        "parameter '{0}' of type '{1}' can't be kept beyond the call",
        "Pass an array, or a ReadOnlySpan");

    public static ElementRule Reference { get; } = new("MW0805", "[Element] with a result that does not outlive the call",
        "it returns {0}",
        "Return the value");

    public static ElementRule OnStruct { get; } = new("MW0806", "[Element] on a struct's method",
        "it is called on a struct, and what a copy of the struct shows may be seen by nobody",
        "Make the type a class, or the method static");

    public static ElementRule Unkept { get; } = new("MW0807", "[Element] with a parameter that can't be kept by value",
        "parameter '{0}' of type '{1}' can't be kept for a replay, because it {2}",
        "Pass what it holds as a value");

    public static ElementRule TwoMarks { get; } = new("MW0808", "[Element] and [Widget] on one method",
        "it is marked both [Element] and [Widget], and what asks the user something can't be made again",
        "Remove one of them");

    public static ElementRule Captures { get; } = new("MW0809", "[Element] on a lambda, or on a local function that captures",
        "{0}",
        "Make it a static method, and pass it what it needs");

    public static ElementRule Native { get; } = new("MW0810", "[Element] on a method that native code calls",
        "it has no managed calling convention",
        "Move the body into a plain method and put the attribute there");

    public static ElementRule Unreached { get; } = new("MW0811", "A call that is meant by a pattern, and not recorded",
        "calls '{0}', which is not recorded here: {1}",
        "Call it in a method of your own, and mark that [Element]")
    { Severity = Severity.Warning };

    public static ElementRule WidgetInside { get; } = new("MW0812", "A widget in a memoized method",
        "calls the widget '{0}'{1}, which will only run on a miss: on a hit it is not shown, and its value is that of the call that computed",
        "Call the widget outside, and pass its value as an argument; or say AllowWidgets = true if that is meant")
    { Severity = Severity.Warning };

    public static IReadOnlyList<ElementRule> All { get; } = [NoBody, Later, Written, ShortLived, Reference, OnStruct, Unkept, TwoMarks, Captures, Native, Unreached, WidgetInside];

    /// <summary>Whether it fails the build.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>What a user reads: the thing, the cause, the remedy.</summary>
    public string Message(string displayName, bool isWidget, params object[] things) => $"{Cause(displayName, isWidget, things)}. {Remedy}.";

    /// <summary>The same of a method that only a pattern means, and that is nobody's to change.</summary>
    public string MessageForPattern(string displayName, bool isWidget, params object[] things) =>
        $"{Cause(displayName, isWidget, things)}. Narrow the pattern in FodyWeavers.xml that means it.";

    private string Cause(string displayName, bool isWidget, object[] things)
    {
        var verdict = Severity == Severity.Error ? $"can't be {(isWidget ? "a widget" : "an element")}: " : "";
        return $"'{displayName}' {verdict}{string.Format(System.Globalization.CultureInfo.InvariantCulture, CauseFormat, things)}";
    }
}
