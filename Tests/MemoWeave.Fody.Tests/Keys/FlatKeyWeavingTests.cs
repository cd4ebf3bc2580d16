using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests.Keys;

/// <summary>Which of the users' own types have a typed key, read from the code (rules K3, K5).</summary>
[Property("rule", "K3")]
public class FlatKeyWeavingTests
{
    [TestCase("public sealed record Q(int A, string? B);")]
    [TestCase("public readonly record struct Q(int A, string? B);")]
    [TestCase("public struct Q { public int A; internal string? B { get; set; } }")]
    [TestCase("public sealed class Q { public int A { get; set; } public readonly string? B; [NotKey] private readonly Uri? _c; public static Uri? D; }")]
    [TestCase("public sealed record Q(int A) : P(A, null); public record P(int B, string? C);")]
    [TestCase("public sealed class Q : P { public required DateTimeOffset A { get; init; } } public abstract class P { protected internal int B; }")]
    [TestCase("public sealed record Q(P A, P? B, int[] C); public sealed record P(int[] C);")]
    [TestCase("public sealed record Q(P<int> A, P<string> B); public sealed record P<T>((T, Guid) C);")]
    [TestCase("public sealed record Q;")]
    [TestCase("public sealed class Q : IQ { public int A { get; init; } } public interface IQ { int A { get; } }")]
    [TestCase("public sealed class Q { public int A { get; init; } public IProgress<int>? B { get; init; } public System.Threading.CancellationToken C { get; init; } }")]
    public void Fields_that_can_be_read_make_a_typed_key(string types)
    {
        var result = Configured.Weave($"public class C {{ [Memo] public static int M(Q q, in int x) => 1; }} {types}");

        Assert.That(result.Messages, Is.Empty);
        Assert.That(MethodPreparation.RunInChildProcess(result.Woven!), Is.Empty);
        Assert.That(KeyWeavingTests.Code(result.Woven!), Does.Contain("FlatKeys.AreWritten").And.Contain("FlatKey<Key<"));
    }

    [TestCase("public record Q(int A);", Description = "what derives from it is told by more")]
    [TestCase("public sealed class Q { private int _a; public int A => _a; }", Description = "no access")]
    [TestCase("public sealed class Q { public int A { get; set => field = value; } private int B { get; } }", Description = "no access")]
    [TestCase("public sealed class Q { public int A { get => field + 1; set; } }", Description = "the property is not the field")]
    [TestCase("public sealed class Q { public int A { [Memo(Instance = MemoInstance.Shared)] get; set; } }", Description = "the getter is memoized itself")]
    [TestCase("public sealed record Q(int A) : P(A); public record P { public P(int b) => B = b; public virtual int B { get; } }", Description = "a getter that may be overridden")]
    [TestCase("public sealed record Q(Uri A);")]
    [TestCase("public sealed record Q(object A);")]
    [TestCase("public sealed record Q(int A, Q? B);", Description = "it contains itself")]
    [TestCase("public sealed record Q(P? A); public sealed record P(Q? B);", Description = "it contains itself")]
    [TestCase("public sealed record Q(P? A); public readonly record struct P(int B);", Description = "a nullable struct of the user's")]
    [TestCase("public sealed record Q(P[] A); public readonly record struct P(int B);")]
    [TestCase("public sealed class Q : System.Collections.Generic.List<int> { public int A; }")]
    [TestCase("public sealed class Q : System.Collections.IEnumerable { public int[] A = []; public System.Collections.IEnumerator GetEnumerator() => A.GetEnumerator(); }")]
    [TestCase("public sealed class Q : IMemoKey { public int A; public void WriteKey(ref MemoWeave.Keys.KeyWriter writer) => writer.Write(A); }")]
    [TestCase("public sealed class Q : Exception { public int A; }")]
    [TestCase("[System.Runtime.CompilerServices.InlineArray(4)] public struct Q { public int A; }", Description = "one field stands for four")]
    [TestCase("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct Q { [System.Runtime.InteropServices.FieldOffset(0)] public int A; }")]
    [TestCase("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 64)] public struct Q { public int A; }", Description = "room that no field shows")]
    [TestCase("public sealed record Q(long A, long B, long C, long D, long E, long F, long G, long H, long I, long J, long K, long L, long M, long N, long O, long P, long R);", Description = "too long to be faster")]
    public void Other_types_take_the_canonical_form(string types)
    {
        Assert.That(Woven($"public class C {{ [Memo] public static int M(Q q) => 1; }} {types}"), Does.Contain("writer.Argument(q, \"q\");").And.Not.Contain("FlatKey"));
    }

    [TestCase("public static int M(MemoStatistics q) => 1;", Description = "another module's type may have other fields when the program runs")]
    [TestCase("public static int M<T>(Of<T> q) => 1;", Description = "open type parameters")]
    [TestCase("public static int M(Plain? q) => 1;")]
    public void Other_declarations_take_the_canonical_form(string method)
    {
        Assert.That(Woven($"public class C {{ [Memo] {method} }} public sealed record Of<T>(int A); public readonly record struct Plain(int A);"), Does.Contain("writer.Argument(q, \"q\");").And.Not.Contain("FlatKey"));
    }

    [Test]
    public void Words_stand_together_by_four_and_an_object_is_read_once()
    {
        var code = Woven("public class C { [Memo] public static int M(Q q) => 1; } public sealed record Q(int A, string? B, double C, Guid D, long E, bool F, byte G);");

        Assert.That(code, Does.Contain("FlatObject<Key<Text, Bits<Guid>, Key<Bits<int>, Bits<double>, Bits<long>, Bits<bool>>, Bits<byte>>>"));
    }

    [Test, Property("rule", "K7")]
    public void Objects_of_one_type_that_may_be_one_are_compared()
    {
        var code = Woven("public class C { [Memo] public static int M(Q q, P? p, P? o) => 1; } public sealed record Q(P? A, int[] B); public sealed record P(int[] C);");

        // The key is made twice: for the way of most hits, and for the prologue.
        Assert.That(code.Split("new SameObject(").Length - 1, Is.EqualTo(2 * 3));
        Assert.That(code.Split("new SameArray(").Length - 1, Is.EqualTo(2 * 6));
    }

    private static string Woven(string source)
    {
        var result = Configured.Weave(source);
        Assert.That(result.Messages, Is.Empty);
        return KeyWeavingTests.Code(result.Woven!);
    }
}
