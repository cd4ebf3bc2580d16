using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>What a backing store needs. FodyWeavers.xml may say Persist, and compiled code whose the entries are, so that the weaver alone can tell.</summary>
[Property("rule", "K11")]
public class PersistTests
{
    [TestCase("private int _offset = 1; public void Set() => _offset = 2; [Memo(Persist = \"disk\")] public int M() => _offset;", "MW0423", "it reads '_offset', so that its entries belong to the object")]
    [TestCase("[Memo(Persist = \"disk\", Instance = MemoInstance.PerInstance)] public int M() => 1;", "MW0423", "C.M' can't be memoized: its entries belong to the object that it is called on, which no other process has, and Persist = \"disk\"")]
    [TestCase("private int _offset = 1; public void Set() => _offset = 2; [Memo(Persist = \"disk\")] public T M<T>(T x) => _offset > 0 ? x : default!;", "MW0423", "Say Instance = MemoInstance.Shared if all objects give the same results, MemoInstance.ByValue if what the object holds tells them apart")]
    [TestCase("[Memo(Persist = \"disk\", OnRelease = nameof(R), Share = true)] public static List<int> M() => []; private static void R(List<int> value) { }", "MW0424", "what was persisted comes back as another")]
    [TestCase("[Memo(Persist = \" \")] public int M() => 1;", "MW0425", "Persist is set to an empty text")]
    [TestCase("[Memo(Persist = \"disk\", Version = \"\")] public int M() => 1;", "MW0425", "Version is set to an empty text")]
    public void What_it_needs_is_told(string members, string code, string cause)
    {
        var message = Weave(members).Messages.Single(m => m.IsError);

        Assert.That(message.Text, Does.StartWith($"{code}: ").And.Contains(cause));
        Assert.That(message.Line, Is.GreaterThan(0));
    }

    [TestCase("<MemoWeave Persist='disk' />", "[Memo(Instance = MemoInstance.PerInstance)] public int M() => 1;", "MW0423")]
    [TestCase("<MemoWeave Persist='disk' />", "[Memo(Persist = null, Instance = MemoInstance.PerInstance)] public int M() => 1;", null)]
    [TestCase("<MemoWeave Persist='' />", "[Memo] public int M() => 1;", "MW0504")]
    [TestCase("<MemoWeave Persist='disk' DiskTtl='never' />", "[Memo] public int M() => 1;", "MW0504")]
    [TestCase("<MemoWeave Persist='disk' DiskTtl='ignore' Version='3' />", "[Memo(Ttl = \"1d\")] public static Task<int> M(int x) => Task.FromResult(x);", null)]
    [TestCase("<MemoWeave />", "[Memo(Persist = \"disk\", Instance = MemoInstance.ByValue)] public int M(ReadOnlySpan<int> x) => x.Length + _offset; private int _offset = 1;", null)]
    [TestCase("<MemoWeave />", "[Memo(Persist = \"disk\")] public static ValueTask<int> M(ReadOnlySpan<int> x) => new(x.Length);", null)]
    [TestCase("<MemoWeave />", "[Memo(Persist = \"disk\")] public static async Task M(int x, CancellationToken token) => await Task.Delay(x, token);", null)]
    [Property("rule", "F1")]
    public void FodyWeavers_xml_says_it_too(string configuration, string member, string? code)
    {
        var result = Weave(member, configuration);

        Assert.That(result.Messages.Where(m => m.IsError).Select(m => m.Text[..6]), Is.EqualTo(code is null ? Array.Empty<string>() : [code]));
        if (code is null) Assert.That(MethodPreparation.RunInChildProcess(result.Woven!), Is.Empty);
    }

    private static WeaveResult Weave(string members, string configuration = "<MemoWeave />") =>
        FixtureWeaver.TryWeave(FixtureCompiler.Compile("Persisting", OptimizationLevel.Debug, ("C.cs", $"public class C {{ {members} }}")), configuration);
}
