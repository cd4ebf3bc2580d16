#pragma warning disable CS9216 // A lock as an object is what these tests are about.

using MemoWeave.Calls;
using MemoWeave.Calls.Control;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

/// <summary>Whatever callers do with what they got, the cache has what the body returned (rules V1, V5, V7).</summary>
[Property("rule", "V1")]
[NonParallelizable] // Loggers are the process's.
internal sealed class CopiedResultTests
{
    private const int Joiners = 16;

    private static readonly MemoAttribute Shared = new() { Share = true };
    private readonly RecordingLoggers _loggers = new();

    [OneTimeTearDown]
    public void Close() => _loggers.Dispose();

    [SetUp]
    public void Listen()
    {
        _loggers.Messages.Clear();
        Memo.Configure(options => options.LoggerFactory = _loggers);
    }

    [TearDown]
    public void StopListening() => Memo.Configure(static options => options.LoggerFactory = Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);

    [Test]
    public void The_one_that_computed_gets_the_bodys_own_object_and_all_others_get_copies()
    {
        var site = Sites.OfInt<List<int>>();
        List<int> made = [1, 2];
        var first = site.Call(1, () => made);
        Assert.That(first, Is.SameAs(made));
        first.Add(3);
        var second = site.Call(1, Never<List<int>>);
        Assert.That(second, Is.EqualTo(new[] { 1, 2 }));
        second.Clear();
        Assert.That(site.Call(1, Never<List<int>>), Is.EqualTo(new[] { 1, 2 }).And.Not.SameAs(second));
    }

    [Test]
    public void A_shared_result_is_one_object_for_all()
    {
        var site = Sites.OfInt<List<int>>(Shared);
        var first = site.Call(1, static () => [1]);
        Assert.That(site.Call(1, Never<List<int>>), Is.SameAs(first));
    }

    [Test]
    [Property("rule", "V2")]
    public void What_cannot_change_is_handed_out_as_it_is()
    {
        var site = Sites.OfInt<object>();
        var text = new string('a', 3);
        site.Call(1, () => text);
        Assert.That(site.Call(1, Never<object>), Is.SameAs(text));
    }

    [Test]
    public void Those_who_join_get_a_copy_each()
    {
        var site = Sites.OfInt<int[]>();
        int[]? made = null;
        var results = new int[Joiners + 1][];
        Eventually.Join(Eventually.StartThreads(results.Length, caller =>
        {
            results[caller] = site.Call(1, () =>
            {
                Eventually.Holds(() => site.Statistics.Joins == Joiners, "all others join");
                return made = [1, 2, 3];
            });
            results[caller][0] = -caller;
        }));
        Assert.That(results, Is.Unique.And.Contains(made!));
        Assert.That(results.Select(static r => r[1..]), Has.All.EqualTo(new[] { 2, 3 }));
        Assert.That(site.Call(1, Never<int[]>), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [TestCase(false), TestCase(true)]
    [Property("rule", "V7")]
    public async Task Those_who_join_a_task_get_a_copy_each(bool withToken)
    {
        using var cancel = new CancellationTokenSource();
        var token = withToken ? cancel.Token : CancellationToken.None;
        var site = Sites.TaskOfInt<int[]>();
        var release = new TaskCompletionSource<int[]>();
        Task<int[]>[] calls = [.. Enumerable.Range(0, Joiners + 1).Select(_ => site.Call(1, _ => release.Task, token))];
        int[] made = [1, 2, 3];
        release.SetResult(made);
        var results = await Task.WhenAll(calls).WaitAsync(Eventually.Limit);
        Assert.That(results[0], Is.SameAs(made));
        for (var i = 0; i < results.Length; i++) results[i][0] = -i;
        Assert.That(results.Select(static r => r[0]), Is.EqualTo(Enumerable.Range(0, Joiners + 1).Select(static i => -i)));
        Assert.That(await site.Call(1, Never<Task<int[]>>), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    [Property("rule", "V7")]
    public async Task The_stored_copy_is_made_before_the_runners_task_completes()
    {
        var site = Sites.TaskOfInt<List<int>>();
        var release = new TaskCompletionSource<List<int>>();
        var call = site.Call(1, () => release.Task);
        release.SetResult([1]);
        (await call).Add(2);
        Assert.That(await site.Call(1, Never<Task<List<int>>>), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    [Property("rule", "V7")]
    public async Task A_task_that_ended_already_gives_copies_too()
    {
        var site = Sites.TaskOfInt<List<int>>();
        var values = Sites.ValueTaskOfInt<List<int>>();
        List<int> made = [1];
        Assert.That(await site.Call(1, () => Task.FromResult(made)), Is.SameAs(made));
        Assert.That(await values.Call(1, () => new ValueTask<List<int>>(made)), Is.SameAs(made));
        made.Add(2);
        for (var i = 0; i < 2; i++)
        {
            var (hit, value) = (await site.Call(1, Never<Task<List<int>>>), await values.Call(1, Never<ValueTask<List<int>>>));
            Assert.That((hit.Count, value.Count), Is.EqualTo((1, 1)));
            hit.Clear();
            value.Clear();
        }
    }

    [Test]
    [Property("rule", "V5")]
    public void What_cannot_be_copied_is_returned_and_not_stored_and_told_once()
    {
        var site = Sites.OfInt<object>();
        for (var i = 0; i < 3; i++)
        {
            var handle = new Lock();
            Assert.That(site.Call(1, () => new Box { Handle = handle }), Is.InstanceOf<Box>().With.Property("Handle").SameAs(handle));
        }

        Assert.That(_loggers.Messages.Single(), Does.StartWith(
            $"Warning: A result of '{site.Name}' can't be copied exactly: 'Object.Handle' is of type 'System.Threading.Lock, System.Private.CoreLib', and nothing tells how it could be copied. Its caller got it, and it was not stored."));
        Assert.That((site.Statistics.Uncopyable, site.Statistics.Entries, site.Statistics.Computations), Is.EqualTo((3L, 0L, 3L)));
    }

    [Test]
    [Property("rule", "C7")]
    public void A_logger_that_fails_costs_nobody_a_result()
    {
        Memo.Configure(static options => options.LoggerFactory = new FailingLoggers());
        Assert.That(Sites.OfInt<object>().Call(1, static () => new Lock()), Is.InstanceOf<Lock>());
    }

    [Test]
    [Property("rule", "V5")]
    public void Threads_that_join_what_cannot_be_copied_compute_for_themselves()
    {
        var site = Sites.OfInt<object>();
        var results = new object[Joiners + 1];
        Eventually.Join(Eventually.StartThreads(results.Length, caller => results[caller] = site.Call(1, () =>
        {
            Eventually.Holds(() => site.Statistics.Joins == Joiners, "all others join");
            return new Lock();
        })));
        Assert.That(results, Is.Unique.And.All.InstanceOf<Lock>());
    }

    [Test]
    [Property("rule", "V5")]
    public async Task Tasks_that_join_what_cannot_be_copied_get_that_object()
    {
        var site = Sites.TaskOfInt<object>();
        var release = new TaskCompletionSource<object>();
        var calls = new[] { site.Call(1, () => release.Task), site.Call(1, () => release.Task) };
        release.SetResult(new Lock());
        var results = await Task.WhenAll(calls).WaitAsync(Eventually.Limit);
        Assert.That(results[1], Is.SameAs(results[0]));
        Assert.That(site.Statistics.Entries, Is.Zero);
    }

    [Test]
    [Property("rule", "C7")]
    public void A_copy_that_fails_at_a_hit_makes_it_a_miss()
    {
        var site = Sites.OfInt<Dictionary<FragileKey, int>>();
        site.Call(1, static () => new() { [new FragileKey { Number = 1 }] = 1 });
        Assert.That(site.Call(1, Never<Dictionary<FragileKey, int>>), Has.Count.EqualTo(1));
        FragileKey.Fails = true;
        try
        {
            Assert.That(site.Call(1, static () => []), Is.Empty);
        }
        finally
        {
            FragileKey.Fails = false;
        }
    }

    [Test]
    public void What_is_found_twice_in_a_result_is_one_object_in_each_copy()
    {
        var site = Sites.OfInt<List<Box>>();
        // First one in which nothing is: what is known of it must not be taken for granted.
        site.Call(0, static () => [new Box(), new Box()]);
        site.Call(1, static () => new Box() is var box ? [box, box] : []);
        Assert.That(site.Call(0, Never<List<Box>>), Is.Unique);
        var hit = site.Call(1, Never<List<Box>>);
        Assert.That(hit[0], Is.SameAs(hit[1]));
    }

    [Test]
    [Property("rule", "V6")]
    public void Null_and_default_are_values()
    {
        var site = Sites.OfInt<List<int>?>();
        site.Call(1, static () => null);
        Assert.That(site.Call(1, Never<List<int>?>), Is.Null);
        var structs = Sites.OfInt<(int[]?, int)>();
        structs.Call(1, static () => default);
        Assert.That(structs.Call(1, Never<(int[]?, int)>), Is.EqualTo(default((int[]?, int))));
    }

    [Test]
    [Property("rule", "V6")]
    public void Null_is_not_stored_where_it_is_not_wanted()
    {
        var site = Sites.OfInt<List<int>?>(new MemoAttribute { CacheNull = false });
        site.Call(1, static () => null);
        Assert.That(site.Call(1, static () => [1]), Is.EqualTo(new[] { 1 }));
        Assert.That(site.Call(1, Never<List<int>?>), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void What_is_peeked_at_or_set_is_a_copy_too()
    {
        var site = Sites.OfInt<List<int>>();
        List<int> set = [7];
        Ask(site).Set(set);
        set.Add(8);
        Assert.That(Ask(site).TryPeek(out var peeked), Is.True);
        ((List<int>)peeked!).Add(9);
        Assert.That(site.Call(1, Never<List<int>>), Is.EqualTo(new[] { 7 }));
    }

    [Test]
    [Property("rule", "V5")]
    public void What_cannot_be_copied_cannot_be_set_and_is_explained()
    {
        var site = Sites.OfInt<object>();
        Assert.That(() => Ask(site).Set(new Box { Handle = new Lock() }), Throws.ArgumentException.With.Message.Contains("'Object.Handle' can't be copied"));
        site.Call(1, static () => new Lock());
        Assert.That(Ask(site).Explain(), Does.Contain("can't be copied"));
    }

    private static AskedEntry Ask<T>(SyncMemoMethod<Key<Bits<int>>, T> site)
    {
        var question = Question.Begin();
        try
        {
            site.Call(1, Never<T>);
        }
        finally
        {
            question.End();
        }

        return question.Answer!;
    }

    private static T Never<T>() => throw new AssertionException("The body ran.");

    private sealed class Box
    {
        public Lock? Handle { get; set; }
    }

    private sealed class FragileKey
    {
        public static bool Fails { get; set; }

        public int Number { get; set; }

        public override bool Equals(object? obj) => obj is FragileKey key && key.Number == Number;

        public override int GetHashCode() => Fails ? throw new InvalidOperationException("It fails.") : Number;
    }

    private sealed class FailingLoggers : Microsoft.Extensions.Logging.ILoggerFactory
    {
        public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => throw new InvalidOperationException("It fails.");

        public void AddProvider(Microsoft.Extensions.Logging.ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
