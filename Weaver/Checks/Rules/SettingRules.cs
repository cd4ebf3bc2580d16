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
    ];
}
