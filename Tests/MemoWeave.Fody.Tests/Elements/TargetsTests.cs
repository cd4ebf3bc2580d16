using ICSharpCode.Decompiler.Metadata;
using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.Inspection.Tests;

namespace MemoWeave.Fody.Tests.Elements;

/// <summary>What woven code tells of the containers that came with a call, read from the code.</summary>
[Property("rule", "R4")]
public class TargetsTests
{
    [TestCase("[Memo] public static int M(Screen screen, int x) => x;", "{ null, state.screen }")]
    [TestCase("[Memo] public static int M(int x, [NotKey] Screen first, object second, IAny third, Sealed fourth) => x;", "{ null, state.first, state.second, state.third, state.fourth }")]
    [TestCase("[Memo] public int M(int x) => x;", "{ state.<>4__this }")]
    [TestCase("[Memo] public int M(in Screen screen, Open open) => 1;", "{ state.<>4__this, state.screen, state.open }")]
    [TestCase("[Memo] public static int M<T, U, V>(T a, U b, V c) where T : class where U : IAny => 1;", "{ null, state.a, state.b }")]
    [TestCase("[Memo] public static int M(string a, int[] b, IReadOnlyList<Screen> c, DateTime? d, (int, Screen) e, Plain f, CancellationToken g, Screen h) => 1;", "{ null, state.h }")]
    [TestCase("[Memo] public static int M(string a, int[] b, IReadOnlyList<int> c, Func<int>? d, Plain e, [NotKey] Task f, Version g) => 1;", null)]
    [TestCase("[Memo] public static int M(out Screen screen) { screen = null!; return 1; }", null)]
    public void A_call_site_tells_the_object_and_the_arguments_that_may_be_containers(string member, string? targets)
    {
        var code = Woven($$"""
            public class Screen { [Element] public void Text(string text) { } }
            public sealed class Sealed : Screen;
            public class Open;
            public sealed class Plain { public int Number; }
            public interface IAny;
            public class C { {{member.Replace("Func<int>? d", "[NotKey] Func<int>? d", StringComparison.Ordinal).Replace("out Screen", "out Open", StringComparison.Ordinal)}} }
            """);

        Assert.That(code.Contains("TargetsBy(", StringComparison.Ordinal), Is.EqualTo(targets is not null));
        if (targets is not null)
            Assert.That(code.Contains(targets, StringComparison.Ordinal), Is.True, code);
    }

    [Test]
    public void Of_a_sealed_class_that_a_pattern_means_too()
    {
        const string Source = "public class C { [Memo] public static int M(int x, [NotKey] System.Text.StringBuilder to) { to.Append(x); return x; } }";

        Assert.That(Woven(Source, "<MemoWeave><Element Match='System.Text.StringBuilder::Append'/></MemoWeave>"), Does.Contain("{ null, state.to }"));
        Assert.That(Woven(Source), Does.Not.Contain("TargetsBy("));
    }

    private static string Woven(string source, string configuration = "<MemoWeave/>")
    {
        var result = Configured.Weave(source, configuration);
        Assert.That(result.Messages.Where(m => m.IsError), Is.Empty);
        using var decompilation = new Decompilation(new PEFile("Configured", new MemoryStream(result.Woven!.Assembly)), [AppContext.BaseDirectory]);
        return string.Join(' ', decompilation.Whole().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
    }
}
