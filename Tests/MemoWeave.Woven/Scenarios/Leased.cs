namespace MemoWeave.Woven.Scenarios;

/// <summary>An object that is given back once.</summary>
public sealed class Lease(int number)
{
    private int _releases;

    public int Number => number;

    public int Releases => Volatile.Read(ref _releases);

    public void Release() => Interlocked.Increment(ref _releases);
}

/// <summary>Methods that are told of the objects which leave their entries.</summary>
public class Leased
{
    private static int _runs;

    /// <summary>What releasing does besides, for one number.</summary>
    public static Action<Lease>? Besides { get; set; }

    [Memo(OnRelease = nameof(GiveBack), Share = true)]
    public static Lease Open(int x) => new(Next() + (0 * x));

    [Memo(OnRelease = nameof(GiveBack), Share = true, MaxEntries = 2)]
    public static Lease Crowded(int x) => new(Next() + (0 * x));

    [Memo(OnRelease = nameof(GiveBack), Share = true, Ttl = "10s", Tags = ["leases"])]
    public static Lease Limited(int x) => new(Next() + (0 * x));

    [Memo(OnRelease = nameof(GiveBack), Share = true, Validate = nameof(Holds))]
    public static Lease Checked(int x) => new(Next() + (0 * x));

    [Memo(OnRelease = nameof(GiveBack), Share = true)]
    public static async Task<Lease?> OpenAsync(int x)
    {
        await Task.Yield();
        return x == 0 ? null : new(Next());
    }

    [Memo(OnRelease = nameof(GiveBackAny), Share = true)]
    public static ValueTask<T> AtOnce<T>(int x)
        where T : new() => new(new T());

    [Memo(OnRelease = nameof(GiveBack), Share = true)]
    public static Lease? WithOut(int x, out Lease other)
    {
        other = new(Next());
        return x == 0 ? null : new(Next());
    }

    [Memo(OnRelease = nameof(GiveBack), Share = true)]
    public static Lease Failing(int x) => new(-Next() + (0 * x));

    public static List<object?> Given { get; } = [];

    private static int Next() => Interlocked.Increment(ref _runs);

    private static bool Holds(Lease lease) => Verdicts.Of(lease);

    private static void GiveBack(Lease? lease)
    {
        lease!.Release();
        Besides?.Invoke(lease);
        if (lease.Number < 0) throw new InvalidTimeZoneException();
    }

    private static void GiveBackAny<T>(T lease)
        where T : new()
    {
        lock (Given) Given.Add(lease);
    }
}
