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
