using System.Globalization;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Memory;

/// <summary>
/// Threads that ask one method, forget, clear and let time pass, with a judge of every answer: it belongs to the key, it is of no time
/// before what was forgotten ahead of the call, and it is not older than the time limit.
/// </summary>
/// <remarks>What the method returns depends on the version of its source, which changes before anything is forgotten.</remarks>
/// <param name="site">The method.</param>
/// <param name="time">The clock in force.</param>
/// <param name="ttl">The method's time limit.</param>
internal sealed class Soak(SyncMemoMethod<Key<Bits<int>>, Soak.Answer> site, TimeProvider time, TimeSpan? ttl)
{
    public const int Limit = 300;

    private const int Threads = 8;
    private const int Keys = 1_000;
    private const int Tags = 16;

    private readonly int[] _source = new int[Keys];
    private readonly int[] _forgotten = new int[Keys];
    private long _calls;
    private Exception? _failure;

    /// <summary>How long all soaks of a run take together: <c>MEMOWEAVE_TEST_SOAK_SECONDS</c>.</summary>
    public static TimeSpan Total { get; } =
        TimeSpan.FromSeconds(double.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_SOAK_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 10);

    /// <summary>Lets time pass; <see langword="null"/>: it does by itself.</summary>
    public Action? PassTime { get; init; }

    /// <summary>Whether entries have tags.</summary>
    public bool IsTagged { get; init; }

    /// <returns>The number of calls.</returns>
    public long Run(TimeSpan duration)
    {
        if (IsTagged) site.TagBy(new TagsOf<State>(static (scoped in State state, scoped ref TagWriter tags) => WriteTag(state.Key, ref tags)));
        var end = TimeProvider.System.GetTimestamp() + (long)(duration.TotalSeconds * TimeProvider.System.TimestampFrequency);
        Eventually.Join(
            Eventually.StartThreads(Threads, thread =>
            {
                try
                {
                    var random = new Random(thread);
                    while (TimeProvider.System.GetTimestamp() < end && Volatile.Read(ref _failure) is null)
                    {
                        for (var step = 0; step < 100; step++) Step(random);
                        Assert.That(site.Entries.Count, Is.LessThanOrEqualTo(Limit));
                    }
                }
                catch (Exception exception)
                {
                    Volatile.Write(ref _failure, exception);
                }
            }),
            duration);
        if (_failure is not null) throw new AssertionException(_failure.Message, _failure);
        return _calls;
    }

    private void Step(Random random)
    {
        // Squared: some keys are hot.
        var key = (int)(Keys * random.NextDouble() * random.NextDouble());
        switch (random.Next(10_000))
        {
            case 0:
                Forget(key, site.Clear);
                break;
            case < 20 when IsTagged:
                Forget(key, () => Memo.ForgetTag(TagOf(key)));
                break;
            case < 80:
                Forget(key, () => site.Forget(site.Entries, KeyOf(key)));
                break;
            case < 90:
                PassTime?.Invoke();
                break;
            default:
                Ask(key);
                break;
        }
    }

    private void Forget(int key, Action forget)
    {
        var version = Interlocked.Increment(ref _source[key]);
        forget();
        // From here on nobody may get what was before.
        int before;
        do before = Volatile.Read(ref _forgotten[key]);
        while (before < version && Interlocked.CompareExchange(ref _forgotten[key], version, before) != before);
    }

    private void Ask(int key)
    {
        var least = Volatile.Read(ref _forgotten[key]);
        var asked = time.GetTimestamp();
        var answer = Call(key, out var isOwn);
        if (answer.Key != key) throw new AssertionException($"{key} got the answer of {answer.Key}");
        if (answer.Version < least) throw new AssertionException($"{key}: version {answer.Version}, though {least} was forgotten before");
        if (isOwn)
        {
            answer.StoredBefore = time.GetTimestamp();
        }
        else if (ttl is { } limit && answer.StoredBefore is > 0 and var stored && time.GetElapsedTime(stored, asked) >= limit)
        {
            throw new AssertionException($"{key}: served {time.GetElapsedTime(stored, asked)} after it was stored");
        }

        Interlocked.Increment(ref _calls);
    }

    private Answer Call(int key, out bool isOwn)
    {
        isOwn = false;
        var memoryKey = KeyOf(key);
        if (site.TryGet(in memoryKey, out var hit)) return hit;
        var mine = new bool[1];
        var answer = site.Compute(in memoryKey, new State(this, key, mine), CancellationToken.None, Body);
        isOwn = mine[0];
        return answer;
    }

    private static Answer Body(scoped in State state, CancellationToken token)
    {
        state.IsMine[0] = true;
        var version = Volatile.Read(ref state.Soak._source[state.Key]);
        // Others get the time to change the source, and to forget what is just being computed.
        if (Random.Shared.Next(2) == 0) Thread.Yield();
        return new Answer(state.Key, version);
    }

    private static Key<Bits<int>> KeyOf(int key) => new(new Bits<int>(key));

    private static string TagOf(int key) => $"soak:{key % Tags}";

    private static void WriteTag(int key, ref TagWriter tags)
    {
        tags.Literal(TagOf(key));
        tags.End();
    }

    /// <summary>What the method returns.</summary>
    internal sealed class Answer(int key, int version)
    {
        private long _storedBefore;

        public int Key => key;

        /// <summary>The version of the source when the body ran.</summary>
        public int Version => version;

        /// <summary>When the call that ran the body had returned; 0: not yet.</summary>
        public long StoredBefore
        {
            get => Volatile.Read(ref _storedBefore);
            set => Volatile.Write(ref _storedBefore, value);
        }
    }

    private readonly struct State(Soak soak, int key, bool[] isMine)
    {
        public readonly Soak Soak = soak;
        public readonly int Key = key;
        public readonly bool[] IsMine = isMine;
    }
}
