using MemoWeave.Fody.Tests.Diagnostics;

namespace MemoWeave.Fody.Tests.Elements;

/// <summary>At least one method for each way in which one can't be an element. Only the weaver tells, so <c>¶</c> stands nowhere.</summary>
internal static class WrongElements
{
    public static IReadOnlyList<WrongCode> All { get; } =
    [
        new("MW0801", "no body", "public abstract class C { public int Here() => §1; [Element] public abstract void M(); }"),
        new("MW0801", "no body", "public interface C { [Widget] void M(); static int Here() => §1; }"),
        new("MW0801", "no body", "public class C { public int Here() => §1; [Element, System.Runtime.InteropServices.DllImport(\"x\")] public static extern void M(); }"),
        new("MW0802", "it is async, and nobody would wait", In("[Element] public async void M() => §await Task.Yield();")),
        new("MW0802", "it is async", In("[Element] public async Task<int> M() { await Task.Yield(); return 1; }").Replace("{ await", "§{ await", StringComparison.Ordinal)),
        new("MW0802", "it returns a 'Task'", In("[Element] public Task M() => §Task.CompletedTask;")),
        new("MW0802", "it returns a 'ValueTask<int>'", In("[Widget] public ValueTask<int> M() => §new(1);")),
        new("MW0802", "it is an iterator", In("[Element] public IEnumerable<int> M() §{ yield return 1; }")),
        new("MW0802", "it is an iterator", In("[Element] public async IAsyncEnumerable<int> M() §{ await Task.Yield(); yield return 1; }")),
        new("MW0803", "parameter 'x' is passed by `ref`", In("[Element] public void M(ref int x) §{ }")),
        new("MW0803", "parameter 'x' is passed by `out`", In("[Element] public void M(out int x) => §x = 1;")),
        new("MW0804", "parameter 'x' of type 'Span<int>'", In("[Element] public void M(Span<int> x) §{ }")),
        new("MW0804", "parameter 'x' of type 'ReadOnlySpan<int>'", In("[Element] public void M(in ReadOnlySpan<int> x) §{ }")),
        new("MW0804", "parameter 'x' of type 'int*'", In("[Element] public unsafe void M(int* x) §{ }")),
        new("MW0804", "parameter 'x' of type 'T'", In("[Element] public void M<T>(T x) where T : allows ref struct §{ }")),
        new("MW0805", "it returns a reference", In("private int _x; [Element] public ref int M() => ref §_x;")),
        new("MW0805", "it returns a pointer", In("[Element] public unsafe int* M() => §null;")),
        new("MW0805", "it returns a 'ReadOnlySpan<int>'", In("[Element] public ReadOnlySpan<int> M() => §default;")),
        new("MW0806", "on a struct", "public struct C { [Element] public void M() §{ } }"),
        new("MW0806", "on a struct", "public ref struct C { [Widget] public void M() §{ } }"),
        new("MW0807", "parameter 'x' of type 'Stream' can't be kept for a replay, because it is read from", In("[Element] public void M(Stream x) §{ }")),
        new("MW0807", "parameter 'x[].Item2' of type 'Task' can't be kept", In("[Element] public void M(List<(int, Task)> x) §{ }")),
        new("MW0807", "parameter 'x' of type 'Action' can't be kept for a replay, because it is a delegate", In("[Element] public void M(Action x) §{ }")),
        new("MW0807", "parameter 'x' of type 'IDisposable'", In("[Element] public void M(params ReadOnlySpan<IDisposable> x) §{ }")),
        new("MW0808", "both [Element] and [Widget]", In("[Element, Widget] public void M() §{ }")),
        new("MW0809", "it is a lambda", In("public Action M() => [Element] () => §Console.WriteLine();")),
        new("MW0809", "it captures", In("public void M(int x) { Local(); [Element] void Local() => §Console.WriteLine(x); }")),
        new("MW0810", "calling convention", In("[Element, System.Runtime.InteropServices.UnmanagedCallersOnly] public static void M(int x) §{ }")),
        new("MW0812", "calls the widget 'C.Ask', which will only run on a miss", In("[Memo] public static int M() => §Ask();")),
        new("MW0812", "calls the widget 'C.Ask'", In("[Memo] public static async Task<int> M()\n{\n await Task.Yield();\n §return Ask(); }")),
        new("MW0812", "calls the widget 'C.Ask'", In("[Memo] public static int M(int[] x) => x.Sum(y =>\n §Ask());")),
        new("MW0812", "calls the widget 'C.Ask'", In("[Memo] public static int M()\n{ return Local(); static int Local()\n => §Ask(); }")),
        new("MW0812", "calls the widget 'C.Ask' through 'C.Help', which", In("[Memo] public static int M() => §Help(); static int Help() => 1 + Deeper(); static int Deeper() => Ask();")),
    ];

    private static string In(string member) => $"public class C {{ [Widget] public static int Ask() => 1;\n {member} }}";
}
