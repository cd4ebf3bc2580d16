namespace MemoWeave.Woven.Scenarios;

/// <summary>Results that show who else has them.</summary>
public static class Handed
{
    [Memo]
    public static List<int> Copied(int x)
    {
        BodyRuns.Note($"{nameof(Copied)} {x}");
        return [x];
    }

    [Memo(Share = true)]
    public static List<int> Shared(int x)
    {
        BodyRuns.Note($"{nameof(Shared)} {x}");
        return [x];
    }

    [Memo(Share = true)]
    public static Stream SharedStream(int x, out Stream other)
    {
        BodyRuns.Note($"{nameof(SharedStream)} {x}");
        other = new MemoryStream([1]);
        return new MemoryStream([2]);
    }

    [Memo]
    public static object Handle(int x)
    {
        BodyRuns.Note($"{nameof(Handle)} {x}");
        return new SemaphoreSlim(x);
    }

    [Memo]
    public static async Task<object[]> HandleLater(int x)
    {
        BodyRuns.Note($"{nameof(HandleLater)} {x}");
        await Task.Yield();
        return [x, new SemaphoreSlim(x)];
    }

    [Memo(CacheNull = false)]
    public static async Task<List<int>?> NoneWanted(int x)
    {
        BodyRuns.Note($"{nameof(NoneWanted)} {x}");
        await Task.Yield();
        return BodyRuns.Of($"{nameof(NoneWanted)} {x}") == 1 ? null : [x];
    }

    [Memo]
    public static Order Order(int x) => new(x, "ann", 1.5m, new DateTime(2026, 1, 1), IsPaid: true);

    [Memo]
    public static async Task<Order> OrderLater(int x)
    {
        await Task.Yield();
        return Order(x);
    }

    [Memo]
    public static ValueTask<Order> OrderAtOnce(int x) => new(Order(x));

    [Memo]
    public static bool TryOrder(int x, out Order order)
    {
        order = Order(x);
        return true;
    }

    [Memo(Share = true)]
    public static Task<List<int>> SharedLater(int x) => Task.FromResult<List<int>>([x]);

    /// <summary>Runs to its end when the gate of the key opens.</summary>
    [Memo]
    public static List<int> Gated(int key)
    {
        BodyRuns.Note($"{nameof(Gated)} {key}");
        _ = Scenarios.Gated.Blocking(key);
        return [key];
    }

    /// <summary>The same, awaiting it.</summary>
    [Memo]
    public static async Task<List<int>> GatedLater(int key)
    {
        BodyRuns.Note($"{nameof(GatedLater)} {key}");
        _ = await Scenarios.Gated.Awaiting(key);
        return [key];
    }
}
