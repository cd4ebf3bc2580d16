namespace MemoWeave.Rules;

/// <summary>MW0408 to MW0411: what the tags of a memoized method may say.</summary>
internal static class TagRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0408", "A tag that can't be read",
            On(TagFaultKind.Writing),
            "Write text with placeholders, as \"orders\" or \"order:{order.Id}\"; {{ and }} stand for braces"),

        Rule.Error("MW0409", "A tag that names what is not there",
            On(TagFaultKind.Name),
            "Name a parameter that is not `out`, with public properties or fields after it"),

        Rule.Error("MW0410", "A tag that names what is not in the key",
            On(TagFaultKind.LeftOut),
            "An entry is found without regard to it: name a parameter of the key"),

        Rule.Error("MW0411", "A tag with a value that has no text",
            On(TagFaultKind.Text),
            "Name a string, a number, a date, a Guid, an enum, or another value that implements IFormattable"),
    ];

    private static Func<MemberFacts, IEnumerable<Violation>> On(TagFaultKind kind) =>
        member => (member.Settings.Tags ?? [])
            .SelectMany(tag => TagFault.Of(tag, member.Method?.Parameters))
            .Where(fault => fault.Kind == kind)
            .Select(fault => new Violation(fault.Cause));
}
