using MemoWeave.Fody.Tests.Diagnostics;

namespace MemoWeave.Fody.Tests.Invalidation;

/// <summary>At least one method for each way in which one can't forget entries. Only the weaver tells, so <c>¶</c> stands nowhere.</summary>
internal static class WrongForgets
{
    public static IReadOnlyList<WrongCode> All { get; } =
    [
        new("MW0701", "no body", In("[Forgets(\"Days\")] public abstract void F(int year);").Replace("365", "§365", StringComparison.Ordinal)),
        new("MW0701", "no body", In("public abstract int F { [ForgetsTag(\"all\")] get; }").Replace("365", "§365", StringComparison.Ordinal)),
        new("MW0702", "iterator", In("[Forgets(\"Days\")] public IEnumerable<int> F(int year) §{ yield return year; }")),
        new("MW0702", "iterator", In("[Forgets(\"Days\")] public async IAsyncEnumerable<int> F(int year) §{ await Task.Yield(); yield return year; }")),
        new("MW0703", "returns nothing that tells", In("[Forgets(\"Days\")] public async void F(int year) §{ await Task.Yield(); }")),
        new("MW0703", "when a 'Job<int>' ends", "[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.AsyncTaskMethodBuilder<>))]\npublic class Job<T>;\n" + In("[Forgets(\"Days\")] public Job<int> F(int year) => §new();")),
        new("MW0704", "calling convention", In("[ForgetsTag(\"all\"), System.Runtime.InteropServices.UnmanagedCallersOnly] public static void F(int year) §{ }")),
        new("MW0705", "'C' has no method 'Dayz'", In("[Forgets(\"Dayz\")] public void F(int year) §{ }")),
        new("MW0705", "'Other' has no method 'Days'", "public class Other;\n" + In("[Forgets(\"Days\", Type = typeof(Other))] public void F(int year) §{ }")),
        new("MW0705", "'Other' has no method 'Secret'", "public static class Other { [Memo] private static int Secret(int year) => 1; }\n" + In("[Forgets(\"Secret\", Type = typeof(Other))] public void F(int year) §{ }")),
        new("MW0706", "'C.Plain' is not memoized", In("public int Plain(int year) => 1;\n [Forgets(\"Plain\")] public void F(int year) §{ }", first: false)),
        new("MW0706", "'Math.Abs' is not memoized", In("[Forgets(\"Abs\", Type = typeof(Math))] public void F(int value) §{ }")),
        new("MW0707", "'C.Days' takes 'int year', and it has no parameter of that name", In("[Forgets(\"Days\")] public void F(int years) §{ }")),
        new("MW0707", "its parameter of that name is of type 'long'", In("[Forgets(\"Days\")] public void F(long year) §{ }")),
        new("MW0707", "is `out`", In("[Forgets(\"Days\")] public void F(out int year) => §year = 1;")),
        new("MW0707", "takes 'List<string> names', and its parameter of that name is of type 'List<object>'", In("[Memo] public static int Of(List<string> names) => 1; [Forgets(\"Of\")] public void F(List<object> names) §{ }", first: false)),
        new("MW0707", "takes 'int[] x', and its parameter of that name is of type 'int[,]'", In("[Memo] public static int Of(int[] x) => 1; [Forgets(\"Of\")] public void F(int[,] x) §{ }", first: false)),
        new("MW0707", "takes 'T x', and its parameter of that name is of type 'int'", "public class C<T> { [Memo] public static int Of(T x) => 1;\n [Forgets(\"Of\")] public void F(int x) §{ } }"),
        new("MW0707", "takes 'string key', and it has no", In("[Memo(Instance = MemoInstance.PerInstance)] public int this[string key] => 1; [Forgets(\"Item\")] public void F(int year) §{ }", first: false)),
        new("MW0708", "entries of 'C.Own'", In("private int _n; [Memo(Instance = MemoInstance.PerInstance)] public int Own(int year) => _n; [Forgets(\"Own\")] public static void F(int year) §{ }", first: false)),
        new("MW0708", "entries of 'C.Own'", In("[Memo(Instance = MemoInstance.ByValue)] public int Own(int year) => 1; [Forgets(\"Own\")] public static void F(int year) §{ }", first: false)),
        new("MW0708", "entries of 'S.Days'", "public readonly struct S { [Memo] public int Days(int year) => 1; }\n" + In("[Forgets(\"Days\", Type = typeof(S))] public void F(int year) §{ }")),
        new("MW0708", "entries of 'I.Days'", "public interface I { [Memo(Instance = MemoInstance.Shared)] int Days(int year) => 1; }\n" + In("[Forgets(\"Days\", Type = typeof(I))] public void F(int year) §{ }")),
        new("MW0709", "'C.Of' has type parameters", In("[Memo] public static int Of<T>(T x) => 1; [Forgets(\"Of\")] public void F(int x) §{ }", first: false)),
        new("MW0709", "'C.Of' has type parameters", In("[Memo] public static int Of<T>(T x) => 1; [Forgets(\"Of\")] public void F<U>(U x) §{ }", first: false)),
        new("MW0709", "'C.Of' has type parameters", In("[Memo] public static int Of<T>(T x) where T : class => 1; [Forgets(\"Of\")] public void F<T>(T x) §{ }", first: false)),
        new("MW0709", "'Box' has type parameters", "public static class Box<T> { [Memo] public static int Of(int x) => 1; }\n" + In("[Forgets(\"Of\", Type = typeof(Box<>))] public void F(int x) §{ }")),
        new("MW0710", "the tag \"\" is empty", In("[ForgetsTag(\"\")] public void F(int year) §{ }")),
        new("MW0710", "has a '{' without", In("[ForgetsTag(\"{year\")] public void F(int year) §{ }")),
        new("MW0710", "'day', which is no parameter", In("[ForgetsTag(\"{day}\")] public void F(int year) §{ }")),
        new("MW0710", "'year', which has no value before the body runs", In("[ForgetsTag(\"{year}\")] public void F(out int year) => §year = 1;")),
        new("MW0710", "a value of type 'C'", In("[ForgetsTag(\"{c}\")] public void F(C c) §{ }")),
    ];

    private static string In(string member, bool first = true) =>
        $"public abstract class C {{ {(first ? "[Memo] public static int Days(int year) => 365;\n" : "")} {member} }}";
}
