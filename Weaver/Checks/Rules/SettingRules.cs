namespace MemoWeave.Rules;

/// <summary>MW04xx: what the attribute may say.</summary>
internal static class SettingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0401", "A setting that has no effect yet",
            m => m.Settings.Names.Where(name => !SettingName.IsAvailableInMemo(name)).Select(name => new Violation($"{name} is not yet available")),
            "Leave it out"),

        Rule.Error("MW0402", "A Ttl or a Sliding that is not a duration",
            m => m.Settings.Durations.Where(d => !Duration.TryParse(d.Value, out _)).Select(d => new Violation($"{d.Key} = \"{d.Value}\" is not a duration")),
            "Write it as \"90s\", \"1.5h\", \"1d\" or \"00:10:00\", above zero"),

        Rule.Error("MW0403", "A negative MaxEntries",
            m => m.Settings.MaxEntries < 0 ? [new Violation($"MaxEntries = {m.Settings.MaxEntries} is negative")] : [],
            "Write a number above zero, or leave it out for the default"),

        Rule.Error("MW0404", "Instance on a static method",
            m => m is { Method.IsStatic: true, Settings.Instance: not MemoInstance.Auto },
            "Instance says what `this` means, and a static method has none",
            "Leave Instance out"),

        Rule.Error("MW0405", "Instance on a struct's method",
            m => m is { Method.IsOnStruct: true, Settings.Instance: not (MemoInstance.Auto or MemoInstance.ByValue) },
            "a struct has no identity: it is always keyed by value",
            "Leave Instance out"),

        Rule.Error("MW0407", "A VaryBy with an empty name, or with one twice",
            m => m.Settings.VaryBy is { } names && VaryByNames.Fault(names) is { } fault ? [new Violation($"VaryBy = \"{names}\" {fault}")] : [],
            "Write names, separated by commas, each once, as \"culture\" or \"culture, tenant\""),

        Rule.Error("MW0420", "A Jitter that can't be read",
            m => m.Settings.Jitter is { } text && !Jitter.TryParse(text, out _) ? [new Violation($"Jitter = \"{text}\" is neither a duration nor a percentage")] : [],
            "Write it as \"30s\" or \"10%\", above zero, and up to 100 %"),

        // The Ttl may be said by the class, the assembly or FodyWeavers.xml, which the analyzer doesn't read; and of a class, by its methods.
        Rule.Error("MW0421", "A Jitter without a Ttl",
            m => m is { Method: not null, Settings: { Jitter: { } text, Ttl: null } } && Jitter.TryParse(text, out _),
            "Jitter shortens the Ttl, and it has none",
            "Say a Ttl, or leave Jitter out") with { Reporter = Reporter.Weaver },

        Rule.Error("MW0422", "A Jitter as long as the Ttl",
            m => m.Settings is { Jitter: { } text, Ttl: { } limit } && Jitter.TryParse(text, out var jitter) && Duration.TryParse(limit, out var ttl) && jitter.Of(ttl) >= ttl && !text.Contains('%')
                ? [new Violation($"Jitter = \"{text}\" is not shorter than Ttl = \"{limit}\"")] : [],
            "Write a shorter one, or a percentage") with { Reporter = Reporter.Weaver },
    ];
}
