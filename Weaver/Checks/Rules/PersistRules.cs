namespace MemoWeave.Rules;

/// <summary>MW0423 to MW0425: what a backing store needs.</summary>
internal static class PersistRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0423", "Persist of entries that belong to an object",
            m => Persists(m) && m.IsPerInstance
                ? [new Violation($"{Because(m.State)}its entries belong to the object that it is called on, which no other process has, and Persist = \"{m.Settings.Persist}\" is for all of them")] : [],
            "Say Instance = MemoInstance.Shared if all objects give the same results, MemoInstance.ByValue if what the object holds tells them apart, or leave Persist out")
            with { Reporter = Reporter.Weaver },

        Rule.Error("MW0424", "OnRelease of persisted entries",
            m => Persists(m) && m.Settings.NamedMethods.Any(said => said.Key == "OnRelease"),
            "OnRelease is told of an object that left the cache, and what was persisted comes back as another",
            "Leave OnRelease or Persist out") with { Reporter = Reporter.Weaver },

        Rule.Error("MW0425", "An empty name",
            m => m.Settings.EmptyNames.Select(name => new Violation($"{name} is set to an empty text")),
            "Write a name, as Persist = \"disk\" or Version = \"2\", or leave it out"),
    ];

    private static bool Persists(MemberFacts member) => member is { Method: not null, Settings.Persist: not null };

    private static string Because(StateFacts? state) =>
        state is { Given: { Count: > 0 } given } ? $"it reads {string.Join(", ", given.Select(name => $"'{name}'"))}, so that " : state?.Why is { } why ? $"it {why}, so that " : "";
}
