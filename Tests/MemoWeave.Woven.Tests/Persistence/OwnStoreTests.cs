using MemoWeave.Tests.Support;
using MemoWeave.Woven.Elements;
using MemoWeave.Woven.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Woven.Tests.Persistence;

/// <summary>Stores that the user registers, which take their time, fail, or can't do everything.</summary>
[NonParallelizable] // Stores are registered for the process.
public class OwnStoreTests
{
    private const string Method = "MemoWeave.Woven.Scenarios.Persisted";

    private OwnStore _store = null!;
    private RecordingLoggers _loggers = null!;
    private string _text = null!;

    [SetUp]
    public void Register()
    {
        _text = TestContext.CurrentContext.Test.ID;
        Use(MemoStoreCapabilities.Expiry);
    }

    [TearDown]
    public async Task UnregisterAsync()
    {
        Memo.Configure(options =>
        {
            options.Stores.Remove("own");
            options.LoggerFactory = NullLoggerFactory.Instance;
        });
        _loggers.Dispose();
        await _store.DisposeAsync();
    }

    [Test, Property("rule", "C5")]
    public async Task An_asynchronous_method_waits_for_the_store_without_a_thread_and_its_body_runs_in_its_callers_flow()
    {
        var gate = new TaskCompletionSource();
        _store.ReadGate = gate.Task;
        Persisted.Ambient.Value = "flows";
        var lines = Output.Capture();
        var call = Persisted.OwnLater(_text);
        Assert.That((call.IsCompleted, BodyRuns.Of($"OwnLater {_text}")), Is.EqualTo((false, 0)));
        gate.SetResult();

        Assert.That(await call, Is.EqualTo($"<{_text}>"));
        Assert.That(lines, Is.EqualTo(new[] { $"{_text} flows" }));
        Assert.That(_store.Calls, Is.EqualTo(new[] { "TryGetAsync", "SetAsync" }));
    }

    [Test, Property("rule", "R1")]
    public async Task What_comes_later_from_the_store_is_shown_before_the_task_ends()
    {
        Output.Capture();
        await Persisted.OwnLater(_text);
        Restart();
        var gate = new TaskCompletionSource();
        _store.ReadGate = gate.Task;
        var lines = Output.Capture();
        var calls = Enumerable.Range(0, 3).Select(_ => Persisted.OwnLater(_text)).ToList();
        gate.SetResult();
        await Task.WhenAll(calls);

        Assert.That(lines, Is.EqualTo(Enumerable.Repeat($"{_text} ", 3)));
        Assert.That(BodyRuns.Of($"OwnLater {_text}"), Is.EqualTo(1));
    }

    [Test, Property("rule", "V11")]
    public void A_body_that_throws_after_the_store_was_asked_throws_to_its_callers()
    {
        var gate = new TaskCompletionSource();
        _store.ReadGate = gate.Task;
        Output.Capture();
        Task<string>[] calls = [Persisted.OwnLater("bad"), Persisted.OwnLater("bad")];
        gate.SetResult();

        foreach (var call in calls) Assert.That(async () => await call, Throws.InvalidOperationException.With.Message.EqualTo("bad"));
        Assert.That(_store.Count, Is.Zero);
    }

    [Test, Property("rule", "C3")]
    public void Who_waits_for_the_store_may_leave()
    {
        _store.ReadGate = new TaskCompletionSource().Task;
        using var source = new CancellationTokenSource();
        var call = Persisted.OwnLater(_text, source.Token);
        source.Cancel();

        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test, Property("rule", "C7")]
    [Description("67. A store that fails: told once for each kind, and calls return what their bodies return.")]
    public async Task A_store_that_fails_is_told_once_for_each_kind()
    {
        _store.Failure = new IOException("gone");
        for (var round = 0; round < 3; round++)
        {
            Assert.That(Persisted.OwnFailing(_text), Is.EqualTo($"<{_text}>"));
            Memo.Forget(() => Persisted.OwnFailing(_text));
            await Memo.FlushAsync();
        }

        Assert.That(_loggers.Messages.Where(m => m.Contains("backing store 'own'")), Is.EqualTo(new[]
        {
            $"Warning: The backing store 'own' of '{Method}.OwnFailing(string)' failed to Read; calls go on without it. Told once for each method and kind.",
            $"Warning: The backing store 'own' of '{Method}.OwnFailing(string)' failed to Write; calls go on without it. Told once for each method and kind.",
            $"Warning: The backing store 'own' of '{Method}.OwnFailing(string)' failed to Remove; calls go on without it. Told once for each method and kind.",
        }));
        var counted = Memo.Of(() => Persisted.OwnFailing("")).Statistics;
        Assert.That((counted.Computations, counted.StoreFailures), Is.EqualTo((3, 9)));
    }

    [Test, Property("rule", "E2")]
    [Description("41, 42, 43. ttl + persist, and a store that can't expire: the warning, word for word, once.")]
    public void A_store_that_cannot_expire_says_so_once()
    {
        Use(MemoStoreCapabilities.None);
        Persisted.OwnTimed(_text);
        Persisted.OwnTimed(_text + "!");

        Assert.That(_loggers.Messages, Is.EqualTo(new[] { $"Warning: The memoized function '{Method}.OwnTimed(string)' has a TTL that will be ignored. Persistent memo caches currently don't support TTL." }));
        Assert.That(_store.LastOptions!.Expires, Is.Null);
    }

    [Test, Property("rule", "C6")]
    public async Task What_was_forgotten_while_it_was_written_is_not_in_the_store_afterwards()
    {
        var gate = new TaskCompletionSource();
        _store.WriteGate = gate.Task;
        Output.Capture();
        var call = Persisted.OwnLater(_text);
        await call;
        Memo.Forget(() => Persisted.OwnLater(_text, default));
        // While the old write is under way, what the store says is not asked for.
        await Persisted.OwnLater(_text);
        Memo.Forget(() => Persisted.OwnLater(_text, default));
        gate.SetResult();
        Eventually.Holds(() => _store.Calls.Count(c => c == "RemoveAsync") == 2, "both writes were taken back");

        Assert.That((_store.Count, BodyRuns.Of($"OwnLater {_text}")), Is.EqualTo((0, 2)));
    }

    [Test, Property("rule", "C6")]
    public async Task What_a_tag_forgot_while_it_was_read_is_computed_anew()
    {
        Use(MemoStoreCapabilities.Tags);
        await Persisted.OwnTagged(_text);
        Restart();
        var gate = new TaskCompletionSource();
        _store.ReadGate = gate.Task;
        var call = Persisted.OwnTagged(_text);
        Assert.That(Memo.ForgetTag($"own:{_text}"), Is.EqualTo(1));
        gate.SetResult();

        Assert.That(await call, Is.EqualTo($"<{_text}>"));
        Assert.That(BodyRuns.Of($"OwnTagged {_text}"), Is.EqualTo(2));
        Restart();
        await Persisted.OwnTagged(_text);
        Assert.That(BodyRuns.Of($"OwnTagged {_text}"), Is.EqualTo(2));
    }

    [Test, Property("rule", "D8")]
    public async Task Flush_waits_for_writes_that_nobody_else_waits_for()
    {
        var gate = new TaskCompletionSource();
        _store.WriteGate = gate.Task;
        Output.Capture();
        await Persisted.OwnLater(_text);
        var flush = Memo.FlushAsync().AsTask();
        Assert.That((flush.IsCompleted, _store.Count), Is.EqualTo((false, 0)));
        gate.SetResult();
        await flush;

        Assert.That((_store.Count, _store.Calls[^1]), Is.EqualTo((1, "FlushAsync")));
    }

    [Test]
    public async Task A_store_that_cannot_remove_by_tags_is_given_nothing_that_has_some()
    {
        Assert.That(await Persisted.OwnTagged(_text), Is.EqualTo($"<{_text}>"));
        Assert.That(Memo.ForgetTag($"own:{_text}"), Is.EqualTo(1));
        Assert.That(_store.Count, Is.Zero);
    }

    [Test]
    public void A_store_that_cannot_enumerate_is_not_believed_about_what_was_before_a_clear()
    {
        Persisted.Own(_text);
        Memo.Of(() => Persisted.Own("")).Clear();
        Persisted.Own(_text);
        Assert.That(BodyRuns.Of($"Own {_text}"), Is.EqualTo(2));
        Restart();
        Persisted.Own(_text);
        Assert.That(BodyRuns.Of($"Own {_text}"), Is.EqualTo(2));
    }

    [Test, Property("rule", "C7")]
    [Description("60. A store whose check fails: logged, and calls go on, forgetting too.")]
    public async Task A_store_that_is_not_set_up_is_told_and_calls_go_on()
    {
        _store.IsBroken = true;
        Assert.That((Persisted.OwnBroken(1), Persisted.OwnBroken(1)), Is.EqualTo((2, 2)));
        Memo.Of(() => Persisted.OwnBroken(0)).Clear();
        await Memo.Of(() => Persisted.OwnBroken(0)).ClearAsync();
        Assert.That(Memo.ForgetTag("nothing") + await Memo.ForgetTagAsync("nothing"), Is.Zero);

        Assert.That(_loggers.Messages.Where(m => m.Contains(".OwnBroken(int)' failed to")).Select(m => m.Split("failed to ")[1][..5]), Is.EqualTo(new[] { "Remov" }));
    }

    [Test]
    [Description("49, 54, 77. persist: one read, one write; without, none. A set goes to both tiers.")]
    public void A_miss_reads_once_and_writes_once_and_a_hit_neither()
    {
        (Persisted.Own(_text), Persisted.Own(_text), Persisted.Unpersisted(1)).ToString();
        Assert.That(_store.Calls, Is.EqualTo(new[] { "TryGet", "Set" }));
        Memo.Set(() => Persisted.Own(_text), "set");
        Assert.That((_store.Calls.Count, Persisted.Own(_text)), Is.EqualTo((3, "set")));
        Restart();
        Assert.That(Persisted.Own(_text), Is.EqualTo("set"));
    }

    [Test]
    [Description("74, 81. A store that takes everything and keeps nothing: memory answers, and nothing throws.")]
    public void A_store_that_keeps_nothing_harms_nobody()
    {
        _store.IsVain = true;
        (Persisted.OwnVain(1), Persisted.OwnVain(1)).ToString();
        Restart();
        (Persisted.OwnVain(1), Memo.Forget(() => Persisted.OwnVain(1)), Memo.Forget(() => Persisted.OwnVain(1))).ToString();
        Memo.Flush();

        Assert.That(BodyRuns.Of("OwnVain 1"), Is.EqualTo(2));
    }

    [Test, Property("rule", "F2")]
    [Description("61. create(persist) / wrapper with ttl 60, max 100.")]
    public void What_applies_is_told()
    {
        var policy = Memo.Of(() => Persisted.OwnLimited(0)).Policy;

        Assert.That((policy.Persist, policy.Ttl, policy.MaxEntries, policy.SourceOf(nameof(policy.Persist)).ToString()), Is.EqualTo(("own", TimeSpan.FromMinutes(1), 100, "Attribute")));
        Assert.That($"{policy}", Does.Contain("Persist = \"own\" (Attribute)"));
        Assert.That($"{Memo.Of(() => Persisted.Versioned(0)).Policy}", Does.Contain("Version = \"2\" (Attribute)"));
    }

    [Test, Property("rule", "K15")]
    [Description("53. persist='yesplz': told by name, and calls go on in memory.")]
    public void A_store_that_nobody_registered_is_told_by_name()
    {
        Memo.Configure(options => options.Stores.Remove("own"));
        Assert.That((Persisted.Unknown(1), Persisted.Unknown(1)), Is.EqualTo((2, 2)));

        Assert.That(_loggers.Messages.Single(), Is.EqualTo(
            $"Warning: Unsupported persist option 'yesplz' of '{Method}.Unknown(int)': it is \"disk\", or the name of a store that was registered in MemoOptions.Stores before the first call. "
            + "Results are stored in memory only. Told once for each method."));
    }

    // Other tests count what the process computes.
    private static void Restart()
    {
        foreach (var method in Memo.Methods.Where(static method => method.Persist == "own")) method.ProcessCache.Clear();
    }

    private void Use(MemoStoreCapabilities capabilities)
    {
        _loggers?.Dispose();
        _loggers = new RecordingLoggers();
        _store = new OwnStore(capabilities);
        Memo.Configure(options =>
        {
            options.Stores["own"] = _store;
            options.LoggerFactory = _loggers;
        });
    }
}
