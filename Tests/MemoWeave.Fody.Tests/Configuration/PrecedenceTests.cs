using System.Globalization;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Configuration;

/// <summary>
/// Who wins (rule F2): every setting, said by every choice out of six voices. Which of them is heard, and that the policy
/// names it, is held to a list in order of strength.
/// </summary>
[Property("rule", "F2")]
public class PrecedenceTests
{
    [Flags]
    public enum Voices
    {
        None = 0,
        Configuration = 1,
        Assembly = 2,
        Class = 4,
        Pattern = 8,
        Attribute = 16,
        ForcedPattern = 32,
    }

    private static readonly Voices[] StrongestFirst = [Voices.ForcedPattern, Voices.Attribute, Voices.Pattern, Voices.Class, Voices.Assembly, Voices.Configuration];

    /// <summary>What each voice says; as unlike as the type allows.</summary>
    private static readonly Dictionary<string, Func<Voices, string>> Values = new()
    {
        ["Ttl"] = voice => $"{(int)voice}s",
        ["MaxEntries"] = voice => $"{(int)voice}",
        ["Instance"] = voice => voice is Voices.Attribute or Voices.Class or Voices.Configuration ? "Shared" : "PerInstance",
        ["Share"] = voice => voice is Voices.Attribute or Voices.Class or Voices.Configuration ? "true" : "false",
        ["VaryBy"] = voice => voice is Voices.Attribute or Voices.Class or Voices.Configuration ? "culture" : "culture, uiculture",
        ["CacheNull"] = voice => voice is Voices.Attribute or Voices.Class or Voices.Configuration ? "false" : "true",
    };

    [Test]
    public void The_strongest_voice_wins_setting_by_setting(
        [Values("Ttl", "MaxEntries", "Instance", "Share", "CacheNull", "VaryBy")] string setting,
        [Values(Voices.None, Voices.Assembly)] Voices assembly,
        [Values(Voices.None, Voices.Configuration)] Voices configuration)
    {
        var everywhere = assembly | configuration;
        var choices = Enumerable.Range(0, 16).Select(i => (Voices)(i << 2) | everywhere).Where(v => (v & ~Voices.Configuration) != 0).ToList();
        var prefix = $"{setting}{(int)everywhere}_";
        var source = string.Concat(choices.Select(voices => Class(prefix, voices, setting)));
        if (assembly != Voices.None)
            source = $"[assembly: Memo({InCSharp(setting, Voices.Assembly)})]\n{source}";
        var elements = choices.SelectMany(voices => Patterns(prefix, voices, setting));
        var defaults = configuration == Voices.None ? "" : InXml(setting, Voices.Configuration);

        var result = FixtureWeaver.TryWeave(
            FixtureCompiler.Compile(prefix, OptimizationLevel.Release, ("Source.cs", source)), $"<MemoWeave {defaults}>{string.Concat(elements)}</MemoWeave>");
        Assert.That(result.Messages, Is.Empty);

        var assemblyOfAll = result.Woven!.Load();
        Assert.Multiple(() =>
        {
            foreach (var voices in choices)
            {
                var type = assemblyOfAll.GetType($"{prefix}{(int)voices}", throwOnError: true)!;
                type.GetMethod("M")!.Invoke(Activator.CreateInstance(type), []);
                var policy = Memo.Methods.Single(m => m.Name == $"{type.Name}.M()").Policy;
                var winner = StrongestFirst.First(v => voices.HasFlag(v));
                Assert.That(policy.SourceOf(setting).ToString(), Is.EqualTo(winner == Voices.ForcedPattern ? "Pattern" : winner.ToString()), () => voices.ToString());
                Assert.That(Value(policy, setting), Is.EqualTo(Values[setting](winner)).IgnoreCase, () => voices.ToString());
            }
        });
    }

    [Test]
    public void Each_setting_is_taken_from_who_says_it()
    {
        const string source = """
            [assembly: Memo(Share = true)]
            [Memo(CacheNull = false, Ttl = "1h")]
            public class EachSetting { [Memo(Ttl = "2h")] public int M() => 1; }
            """;

        var policy = PolicyOf("EachSetting", source, "<MemoWeave MaxEntries='7' Ttl='3h'><Method Match='EachSetting.*' Instance='Shared' Ttl='4h'/></MemoWeave>");

        Assert.That(policy.ToString(), Is.EqualTo(
            "MemoPolicy { Ttl = 02:00:00 (Attribute), MaxEntries = 7 (Configuration), Instance = Shared (Pattern), CacheNull = False (Class), Share = True (Assembly) }"));
    }

    [Test]
    public void Of_two_patterns_the_later_one_wins()
    {
        var policy = PolicyOf("TwoPatterns", "public class TwoPatterns { public int M() => 1; }",
            "<MemoWeave><Method Match='TwoPatterns.*' Ttl='1h' MaxEntries='5'/><Method Match='TwoPatterns.M' Ttl='2h'/></MemoWeave>");

        Assert.That((policy.Ttl, policy.MaxEntries), Is.EqualTo((TimeSpan.FromHours(2), 5)));
    }

    [Test]
    public void What_is_said_of_instances_means_nothing_to_a_static_method_of_the_class()
    {
        var policy = PolicyOf("StaticOfClass", "[Memo(Instance = MemoInstance.Shared)] public class StaticOfClass { public static int M() => 1; }", "<MemoWeave Instance='PerInstance'/>");

        Assert.That(policy.SourceOf(nameof(MemoPolicy.Instance)).ToString(), Is.EqualTo("Default"));
    }

    private static MemoPolicy PolicyOf(string type, string source, string configuration)
    {
        var result = Configured.Weave(source, configuration);
        Assert.That(result.Messages, Is.Empty);
        var loaded = result.Woven!.Load().GetType(type, throwOnError: true)!;
        loaded.GetMethod("M")!.Invoke(loaded.GetMethod("M")!.IsStatic ? null : Activator.CreateInstance(loaded), []);
        return Memo.Methods.Single(m => m.Name == $"{type}.M()").Policy;
    }

    private static string Class(string prefix, Voices voices, string setting) =>
        $"{Mark(voices & Voices.Class, setting)}public class {prefix}{(int)voices} {{ {Mark(voices & Voices.Attribute, setting)}public int M() => 1; }}\n";

    private static string Mark(Voices voice, string setting) => voice == Voices.None ? "" : $"[Memo({InCSharp(setting, voice)})] ";

    private static IEnumerable<string> Patterns(string prefix, Voices voices, string setting)
    {
        foreach (var voice in new[] { Voices.Pattern, Voices.ForcedPattern }.Where(v => voices.HasFlag(v)))
            yield return $"<Method Match='{prefix}{(int)voices}.M' Force='{(voice == Voices.ForcedPattern ? "true" : "false")}' {InXml(setting, voice)}/>";
    }

    private static string InXml(string setting, Voices voice) => $"{setting}='{Values[setting](voice)}'";

    private static string InCSharp(string setting, Voices voice)
    {
        var value = Values[setting](voice);
        return setting switch { "Ttl" or "VaryBy" => $"{setting} = \"{value}\"", "Instance" => $"Instance = MemoInstance.{value}", _ => $"{setting} = {value}" };
    }

    private static string Value(MemoPolicy policy, string setting) => setting switch
    {
        "Ttl" => $"{policy.Ttl!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture)}s",
        _ => Convert.ToString(typeof(MemoPolicy).GetProperty(setting)!.GetValue(policy), CultureInfo.InvariantCulture)!,
    };
}
