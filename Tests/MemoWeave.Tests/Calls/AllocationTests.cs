using System.Runtime.CompilerServices;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

/// <summary>Hits allocate nothing.</summary>
[Property("rule", "C8")]
internal sealed class AllocationTests
{
    private static readonly SyncMemoMethod<Key<Bits<int>>, int> Int = Sites.OfInt<int>();
    private static readonly SyncMemoMethod<Key<Bits<int>, Text>, double[]> IntText = Sites.Sync<Key<Bits<int>, Text>, double[]>(new MemoAttribute { Share = true });
    private static readonly AsyncMemoMethod<Key<Bits<int>>, Task<int>, int, TaskAdapter<int>> Tasks = Sites.TaskOfInt<int>();
    private static readonly SyncMemoMethod<OwnedKey, int> Canonical = Sites.Sync<OwnedKey, int>();

    [Test]
    public void On_an_int() => Check(1_000_000, static () => Int.CallKey(new Key<Bits<int>>(new Bits<int>(1)), One));

    [Test]
    public void On_an_int_and_a_string() =>
        Check(1_000_000, static () => IntText.CallKey(new Key<Bits<int>, Text>(new Bits<int>(1), new Text("twelve chars")), Doubles));

    [Test]
    public void On_a_task() => Check(1_000_000, static () => Tasks.Call(1, TaskOfOne));

    [Test]
    public void On_a_list_of_a_hundred()
    {
        var list = Enumerable.Range(0, 100).ToList();
        Check(100_000, () => Canonical.CallCanonical(list, One));
    }

    private static readonly Func<int> One = static () => 1;
    private static readonly Func<double[]> Doubles = static () => [1];
    private static readonly Func<CancellationToken, Task<int>> TaskOfOne = static _ => Task.FromResult(100);

    private static void Check<T>(int calls, Func<T> call)
    {
        Repeat(1_000, call);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(calls, call);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Repeat<T>(int calls, Func<T> call)
    {
        for (var number = 0; number < calls; number++) call();
    }
}
