using System.Diagnostics;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

/// <summary>A script of 200 operations, once for each operation on files that it leads to, which fails, or hangs.</summary>
[Property("rule", "D2")]
internal sealed class FaultTests
{
    private const int Keys = 40;
    private const int Operations = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Test(Description = "D1, D2, D6: whichever operation on files fails, once, or several times, nothing is wrong, nothing takes long, and the store is usable afterwards")]
    [Parallelizable]
    public void Every_operation_may_fail([Values(1, 3)] int failing)
    {
        var operations = Count(static files => files.Operations);
        Assert.That(operations, Is.GreaterThan(100));
        // Where the first attempt to recover fails too, the next waits for some seconds.
        var step = Math.Max(1, operations / (failing == 1 ? Settings.Faults : Math.Max(4, Settings.Faults / 25)));
        for (var number = 0L; number < operations; number += step) Try(new FaultyFiles { FailsFrom = number, Failing = failing }, number, withHang: false);
        TestContext.Out.WriteLine($"{operations} operations on files");
    }

    [Test(Description = "D1: an operation on files that hangs is given up; its file is not used by another until it ends")]
    [Parallelizable]
    public void Some_operations_may_hang()
    {
        var operations = Count(static files => files.Changes);
        var step = Math.Max(1, operations / 10);
        for (var number = 3L; number < operations; number += step) Try(new FaultyFiles { HangsAt = number }, number, withHang: true);
    }

    private static long Count(Func<FaultyFiles, long> count)
    {
        using var scratch = new Scratch();
        var files = new FaultyFiles();
        var store = scratch.Open(files: files);
        Play(store, new Expectations(Keys));
        store.Dispose();
        return count(files);
    }

    private static void Try(FaultyFiles files, long number, bool withHang)
    {
        using var scratch = new Scratch();
        using (files.Release)
        {
            var expected = new Expectations(Keys);
            var store = scratch.Open(limit: static limits => limits with { HangDeadline = TimeSpan.FromMilliseconds(300) }, files: files);
            Assert.That(Play(store, expected), Is.Empty, $"operation {number}");
            Assert.That(expected.Judge(store), Is.Empty, $"operation {number}");
            IsUsable(store, number);
            files.Release.Set();
            var start = Stopwatch.GetTimestamp();
            store.Dispose();
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(Longest), $"operation {number}");
            Assert.That(scratch.SetAside(), Is.Empty, $"operation {number}");
            // What was forgotten stays so, in the files of whoever comes next.
            if (withHang || scratch.Warnings.Any(static warning => warning.StartsWith("33", StringComparison.Ordinal))) return;
            using var next = scratch.Open();
            Assert.That(expected.Judge(next), Is.Empty, $"operation {number}, opened again");
        }
    }

    private static void IsUsable(IMemoStore store, long number)
    {
        Assert.That(Eventually.Holds(() =>
        {
            store.Set(1000, 1);
            store.Flush();
            return store.Get(1000) == 1 && ((MemoWeave.Stores.LiteDb.LiteDbStore)store).Engine!.Session is not null;
        }), Is.True, $"operation {number}");
        store.Remove(1000);
    }

    private static List<string> Play(IMemoStore store, Expectations expected)
    {
        var random = new Random(1);
        var wrong = new List<string>();
        for (var operation = 1; operation <= Operations; operation++)
        {
            var key = random.Next(Keys);
            var start = Stopwatch.GetTimestamp();
            switch (random.Next(100))
            {
                case < 50:
                    expected.Set(key, operation);
                    store.Set(key, operation, random.Next(10) == 0 ? 20_000 : 100);
                    break;
                case < 85:
                    if (expected.Judge(key, store.Get(key)) is { } judgement) wrong.Add($"{operation}: {judgement}");
                    break;
                case < 90:
                    Remove(other => other == key, () => store.Remove(key));
                    break;
                case < 93:
                    Remove(other => other % Entries.Tags == key % Entries.Tags, () => store.RemoveByTag(Entries.TagOf(key)));
                    break;
                case < 95:
                    Remove(other => other % Entries.Methods == key % Entries.Methods, () => store.Clear(Entries.MethodOf(key)));
                    break;
                case < 96:
                    Remove(static _ => true, () => store.Clear(null));
                    break;
                default:
                    store.Flush();
                    break;
            }

            if (Stopwatch.GetElapsedTime(start) > Longest) wrong.Add($"{operation} took {Stopwatch.GetElapsedTime(start)}");
        }

        return wrong;

        void Remove(Func<int, bool> isMeant, Action remove)
        {
            expected.BeginRemoval(isMeant);
            remove();
            expected.EndRemoval();
        }
    }
}
