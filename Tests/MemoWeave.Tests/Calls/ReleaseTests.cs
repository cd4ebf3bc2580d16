using System.Collections.Concurrent;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Testing;
using MemoWeave.Tests.Memory;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests.Calls;

/// <summary>Each value that was stored is released once, whoever makes its entry leave, and however many at once (rule E7).</summary>
[Property("rule", "E7")]
internal sealed class ReleaseTests
{
    private const int Threads = 8;
    private const int Keys = 24;

    [Test]
    public void Each_stored_value_is_released_once([Values(1, 2, 3, 4)] int seed)
    {
        var time = new FakeTimeProvider();
        using var sandbox = MemoSandbox.Start(time);
        var (made, seen) = (new ConcurrentBag<Value>(), new ConcurrentDictionary<Value, bool>());
        var site = Released(new MemoAttribute { Ttl = "5s", MaxEntries = Keys / 2, Validate = "V" });
        site.ValidateBy(new Func<Value, bool>(static value => value.Number % 7 != 0));
        var numbers = 0;

        Eventually.Join(Eventually.StartThreads(Threads, thread =>
        {
            var random = new Random((seed * 100) + thread);
            for (var step = 0; step < 4_000; step++) Step(random.Next(100), random.Next(Keys));
        }));

        TableCheck.Verify(((MethodCache<Key<Bits<int>>, Value>)CacheSpace.Current.CacheOf(site)).Entries);
        var living = ((MethodCache<Key<Bits<int>>, Value>)CacheSpace.Current.CacheOf(site)).Entries.Snapshot().Select(static entry => entry.Value).ToList();
        Assert.That(living, Is.Not.Empty.And.All.Property("Releases").Zero);
        sandbox.Dispose();
        Assert.That(made, Has.All.Property("Releases").LessThanOrEqualTo(1));
        Assert.That(living.Concat(seen.Keys), Has.All.Property("Releases").EqualTo(1), "whatever was in the cache is told to have left");
        Assert.That(seen, Has.Count.GreaterThan(100));

        void Step(int dice, int key)
        {
            switch (dice)
            {
                case < 80:
                    var own = default(Value);
                    var got = site.Call(key, () => own = Make());
                    // Another made it: it was in the cache, or its maker's flight was joined, which stores.
                    if (own is null && got.Releases == 0) Note(key, got);
                    break;
                case < 90:
                    Questions.Ask(() => site.Call(key, static () => null!)).Forget();
                    break;
                case < 94:
                    using (Memo.Refresh()) site.Call(key, Make);
                    break;
                case < 97:
                    Questions.Ask(() => site.Call(key, static () => null!)).Set(Make());
                    break;
                case < 99:
                    lock (time) time.Advance(TimeSpan.FromSeconds(1));
                    break;
                default:
                    site.Clear();
                    break;
            }
        }

        void Note(int key, Value got)
        {
            if (Questions.Ask(() => site.Call(key, static () => null!)).TryPeek(out var stored) && ReferenceEquals(stored, got)) seen[got] = true;
        }

        Value Make()
        {
            var value = new Value(Interlocked.Increment(ref numbers));
            made.Add(value);
            return value;
        }
    }

    [Test]
    [Property("rule", "C6")]
    public void A_value_whose_key_was_forgotten_while_it_was_computed_is_never_released()
    {
        var site = Released(new MemoAttribute());
        var value = new Value(1);
        site.Call(1, () =>
        {
            Questions.Ask(() => site.Call(1, static () => null!)).Forget();
            return value;
        });
        site.Clear();

        Assert.That(value.Releases, Is.Zero);
    }

    [Test]
    [Property("rule", "T1")]
    public void What_is_computed_when_its_sandbox_ends_is_not_stored()
    {
        var site = Released(new MemoAttribute());
        var value = new Value(1);
        var sandbox = MemoSandbox.Start();
        var cache = CacheSpace.Current.CacheOf(site);
        Assert.That(site.Call(1, () =>
        {
            sandbox.Dispose();
            return value;
        }), Is.SameAs(value));

        Assert.That((cache.EntryCount, value.Releases), Is.EqualTo((0L, 0)));
    }

    [Test]
    public void The_policy_tells_who_is_told()
    {
        var policy = Sites.OfInt<int>(new MemoAttribute { OnRelease = "R", CacheIf = "C" }, "OnRelease: Class").Policy;

        Assert.That((policy.OnRelease, policy.CacheIf, policy.SourceOf(nameof(MemoPolicy.OnRelease))), Is.EqualTo(("R", "C", MemoPolicySource.Class)));
        Assert.That(policy.ToString(), Does.Contain("CacheIf = C (Default), OnRelease = R (Class)"));
    }

    private static SyncMemoMethod<Key<Bits<int>>, Value> Released(MemoAttribute policy)
    {
        (policy.Share, policy.OnRelease) = (true, "R");
        var site = Sites.OfInt<Value>(policy);
        site.ReleaseBy(new Action<Value>(static value => value.Release()));
        return site;
    }

    private sealed class Value(int number)
    {
        private int _releases;

        public int Number => number;

        public int Releases => Volatile.Read(ref _releases);

        public void Release() => Interlocked.Increment(ref _releases);
    }
}
