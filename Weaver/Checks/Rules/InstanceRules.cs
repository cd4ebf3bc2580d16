namespace MemoWeave.Rules;

/// <summary>MW06xx: what <c>Instance = Auto</c> came to for a method of a class (rule K11). Only the compiled code tells.</summary>
internal static class InstanceRules
{
    private const string Remedy = "Say Instance = MemoInstance.Shared if all objects give the same results, or MemoInstance.PerInstance if they don't";

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Warning("MW0601", "Entries for each object of a class that is given its state",
            m => m.State is { Given: { Count: > 0 } given } && IsNotToldElsewhere(m) ? [Because($"reads {string.Join(", ", given.Select(name => $"'{name}'"))}, which the constructor is given")] : [],
            Remedy) with { Reporter = Reporter.Weaver },

        Rule.Information("MW0602", "Entries for each object",
            m => m.State is { Given.Count: 0, Why: { } why } && IsNotToldElsewhere(m) ? [Because(why)] : [],
            Remedy) with { Reporter = Reporter.Weaver },
    ];

    // With a backing store it is an error, which says the same.
    private static bool IsNotToldElsewhere(MemberFacts member) => member.Settings.Persist is null;

    private static Violation Because(string why) => new($"keeps entries of its own for each object, because it {why}");
}
