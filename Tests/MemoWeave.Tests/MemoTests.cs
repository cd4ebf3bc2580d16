using MemoWeave.Keys;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests;

/// <summary>What touches the whole process.</summary>
[NonParallelizable]
internal sealed class MemoTests
{
    [TearDown]
    public void Reset() => Memo.Configure(static options =>
    {
        options.Enabled = true;
        options.CountHits = false;
        options.MaxEntries = 10_000;
        options.TimeProvider = TimeProvider.System;
        options.Methods.Clear();
    });

    [Test]
    [Property("rule", "F3")]
    public void Disabled_every_call_runs_its_body_and_nothing_is_stored()
    {
        var site = Sites.OfInt<int>();
        var tasks = Sites.TaskOfInt<int>();
        site.Call(1, static () => 1);
        Memo.Configure(static options => options.Enabled = false);
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
        Assert.That(site.Call(2, static () => 2), Is.EqualTo(2));
        Assert.That(tasks.Call(1, static () => Task.FromResult(2)).Result, Is.EqualTo(2));
        Assert.That(site.Statistics.Entries, Is.EqualTo(1));
        Assert.That(site.Statistics.Misses, Is.EqualTo(1));
        Memo.Configure(static options => options.Enabled = true);
        Assert.That(site.Call(1, static () => 3), Is.EqualTo(1));
    }

    [Test]
    [Property("rule", "T2")]
    public void Hits_are_counted_from_when_somebody_wants_to_know()
    {
        var time = new FakeTimeProvider();
        var site = Sites.OfInt<int>();
        site.Call(1, static () => 1);
        site.Call(1, static () => 1);
        Assert.That((site.Statistics.Hits, site.Statistics.CountingSince), Is.EqualTo(((long?)null, (DateTimeOffset?)null)));

        Memo.Configure(options => (options.CountHits, options.TimeProvider) = (true, time));
        site.Call(1, static () => 1);
        site.Call(1, static () => 1);
        Assert.That((site.Statistics.Hits, site.Statistics.CountingSince), Is.EqualTo(((long?)2, (DateTimeOffset?)time.GetUtcNow())));

        Memo.Configure(static options => options.CountHits = false);
        site.Call(1, static () => 1);
        Memo.Configure(static options => options.CountHits = true);
        Assert.That(site.Statistics.Hits, Is.Zero);
    }

    [Test]
    [Property("rule", "T2")]
    public void Who_reads_the_statistics_has_hits_counted_from_then_on()
    {
        Memo.Configure(static options => options.CountHits = false);
        Memo.Configure(static options => options.CountHits = null);
        var site = Sites.OfInt<int>();
        site.Call(1, static () => 1);
        site.Call(1, static () => 1);
        Assert.That(site.Statistics.Hits, Is.Zero);
        site.Call(1, static () => 1);
        Assert.That(site.Statistics, Has.Property(nameof(MemoStatistics.Hits)).EqualTo(1).And.Property(nameof(MemoStatistics.CountingSince)).Not.Null);
    }

    [Test]
    [Property("rule", "T2")]
    public void The_statistics_tell_whether_it_pays()
    {
        Memo.Configure(static options => options.CountHits = true);
        var (slow, quick) = (Sites.OfInt<int>(), Sites.Sync<OwnedKey, int>());
        var big = new int[100_000];
        for (var i = 0; i < 100; i++)
        {
            slow.Call(i, static () =>
            {
                Thread.SpinWait(20_000);
                return 1;
            });
            big[0] = i;
            quick.CallCanonical(big, static () => 1);
        }

        Assert.That((slow.Statistics.PaysOff, quick.Statistics.PaysOff), Is.EqualTo(((bool?)true, (bool?)false)));
        Assert.That(Sites.OfInt<int>().Statistics.PaysOff, Is.Null);
    }

    [Test]
    [Property("rule", "F2")]
    public void Options_for_one_method_win_and_say_so()
    {
        const string name = "MemoWeave.Tests.Support.Sites.Load";
        var before = Sites.OfInt<int>(new MemoAttribute { Ttl = "1h", MaxEntries = 7 }, "Ttl: Attribute, MaxEntries: Attribute");
        Memo.Configure(static options => options.Methods[name] = new MemoMethodOptions { Ttl = TimeSpan.FromSeconds(5), MaxEntries = 2, Sliding = TimeSpan.FromSeconds(3) });
        var after = Sites.OfInt<int>();
        foreach (var site in new[] { before, after })
        {
            for (var i = 0; i < 5; i++) site.Call(i, static () => 1);
            Assert.That(site.Statistics.Entries, Is.EqualTo(2));
            Assert.That((site.Policy.Ttl, site.Policy.Sliding, site.Policy.MaxEntries), Is.EqualTo((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(3), 2)));
            Assert.That(site.Policy.ToString(), Does.StartWith("MemoPolicy { Ttl = 00:00:05 (Options), MaxEntries = 2 (Options)").And.Contains("Sliding = 00:00:03 (Options)"));
        }

        Memo.Configure(static options => options.Methods[$"{name}(int, string)"] = new MemoMethodOptions { MaxEntries = 3 });
        Assert.That((before.Policy.MaxEntries, before.Policy.Ttl), Is.EqualTo((3, TimeSpan.FromHours(1))), "the whole name wins over the one that overloads share");
        Memo.Configure(static options => options.Methods.Clear());
        Assert.That((before.Policy.MaxEntries, before.Policy.SourceOf(nameof(MemoPolicy.MaxEntries))), Is.EqualTo((7, MemoPolicySource.Attribute)));
    }

    [Test]
    [Property("rule", "F3")]
    public void One_method_can_be_switched_off_and_on()
    {
        var site = Sites.OfInt<int>();
        site.Call(1, static () => 1);
        Memo.Configure(options => options.Methods[site.Name] = new MemoMethodOptions { Enabled = false });
        Assert.That((site.Call(1, static () => 2), site.Call(1, static () => 3)), Is.EqualTo((2, 3)));
        Assert.That((site.Policy.Enabled, site.Policy.SourceOf(nameof(MemoPolicy.Enabled)), site.Statistics.Entries), Is.EqualTo((false, MemoPolicySource.Options, 0L)));
        Memo.Configure(static options => options.Methods.Clear());
        Assert.That((site.Call(1, static () => 4), site.Call(1, static () => 5)), Is.EqualTo((4, 4)));
    }

    [TestCase(0, null, null)]
    [TestCase(null, 0, null)]
    [TestCase(null, null, 0)]
    [Property("rule", "F2")]
    public void Options_for_one_method_that_make_no_sense_are_refused_by_name(int? ttl, int? sliding, int? maxEntries) =>
        Assert.That(
            () => Memo.Configure(options => options.Methods["A.B"] = new MemoMethodOptions
            {
                Ttl = ttl is { } t ? TimeSpan.FromSeconds(t) : null,
                Sliding = sliding is { } s ? TimeSpan.FromSeconds(s) : null,
                MaxEntries = maxEntries,
            }),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("Methods[\"A.B\"]."));

    [Test]
    [Property("rule", "E3")]
    public void The_configured_limit_applies_to_methods_that_set_none()
    {
        var site = Sites.OfInt<int>();
        var own = Sites.OfInt<int>(new MemoAttribute { MaxEntries = 20 });
        for (var key = 0; key < 15; key++) site.Call(key, static () => 1);
        Memo.Configure(static options => options.MaxEntries = 5);
        for (var key = 15; key < 40; key++)
        {
            site.Call(key, static () => 1);
            own.Call(key, static () => 1);
        }

        Assert.That((site.Policy.MaxEntries, site.Statistics.Entries), Is.EqualTo((5, 5L)));
        Assert.That((own.Policy.MaxEntries, own.Statistics.Entries), Is.EqualTo((20, 20L)));
    }

    [Test]
    [Property("rule", "E3")]
    public void Options_that_make_no_sense_are_refused_and_change_nothing()
    {
        Assert.Multiple(() =>
        {
            Assert.That(static () => Memo.Configure(static options => options.MaxEntries = 0), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(static () => Memo.Configure(static options => options.TimeProvider = null!), Throws.ArgumentNullException);
            Assert.That(static () => Memo.Configure(null!), Throws.ArgumentNullException);
            Assert.That(Sites.OfInt<int>().Policy.MaxEntries, Is.EqualTo(10_000));
        });
    }

    [Test]
    [Property("rule", "C6")]
    public void Clear_empties_every_method()
    {
        var first = Sites.OfInt<int>();
        var second = Sites.TaskOfInt<int>();
        first.Call(1, static () => 1);
        second.Call(1, static () => Task.FromResult(1)).Wait();
        Memo.Clear();
        Assert.That((first.Statistics.Entries, second.Statistics.Entries), Is.EqualTo((0L, 0L)));
    }

    [Test]
    [Property("rule", "T2")]
    public void Methods_is_a_snapshot_of_all_that_were_called()
    {
        var before = Memo.Methods;
        var count = before.Count;
        var site = Sites.OfInt<int>();
        Assert.That(before, Has.Count.EqualTo(count));
        Assert.That(Memo.Methods, Does.Contain(site));
    }

    [Test]
    [Property("rule", "F2")]
    public void The_policy_tells_what_the_attribute_says()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "1.5h", MaxEntries = 7, Instance = MemoInstance.Shared, CacheNull = false, Share = true });
        Assert.That(site.Policy, Is.EqualTo(new MemoPolicy(TimeSpan.FromMinutes(90), 7, MemoInstance.Shared, CacheNull: false, Share: true)));
    }

    [Test]
    [Property("rule", "F2")]
    public void The_policy_tells_who_set_each_value()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "1h", Share = true }, "Ttl: Class, Share: Pattern");
        var before = site.Policy;
        Memo.Configure(static options => options.MaxEntries = 5);
        var after = site.Policy;

        Assert.Multiple(() =>
        {
            Assert.That(before.SourceOf(nameof(MemoPolicy.Ttl)), Is.EqualTo(MemoPolicySource.Class));
            Assert.That(before.SourceOf(nameof(MemoPolicy.Share)), Is.EqualTo(MemoPolicySource.Pattern));
            Assert.That(before.SourceOf(nameof(MemoPolicy.MaxEntries)), Is.EqualTo(MemoPolicySource.Default));
            Assert.That(after.SourceOf(nameof(MemoPolicy.MaxEntries)), Is.EqualTo(MemoPolicySource.Options));
            Assert.That(after.SourceOf(nameof(MemoPolicy.Ttl)), Is.EqualTo(MemoPolicySource.Class));
            Assert.That(after.ToString(), Is.EqualTo(
                "MemoPolicy { Ttl = 01:00:00 (Class), MaxEntries = 5 (Options), Instance = Auto (Default), CacheNull = True (Default), Share = True (Pattern) }"));
            Assert.That(() => after.SourceOf("Color"), Throws.ArgumentException);
        });
    }

    [Test]
    [Property("rule", "F2")]
    public void A_limit_of_a_method_is_not_the_options()
    {
        Memo.Configure(static options => options.MaxEntries = 5);

        Assert.That(Sites.OfInt<int>(new MemoAttribute { MaxEntries = 7 }, "MaxEntries: Attribute").Policy.SourceOf(nameof(MemoPolicy.MaxEntries)), Is.EqualTo(MemoPolicySource.Attribute));
        Assert.That(Sites.OfInt<int>(new MemoAttribute { MaxEntries = 0 }, "MaxEntries: Attribute").Policy.SourceOf(nameof(MemoPolicy.MaxEntries)), Is.EqualTo(MemoPolicySource.Options));
    }
}
