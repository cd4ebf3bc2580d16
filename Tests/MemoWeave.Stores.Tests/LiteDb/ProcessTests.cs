using System.Diagnostics;
using System.Globalization;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "D7")]
[NonParallelizable]
internal sealed class ProcessTests
{
    private const int Processes = 4;

    [Test(Description = "D7: processes share a folder, some are killed, and none sees what another removed a second ago; no file has two owners")]
    public void Processes_share_a_folder()
    {
        using var scratch = new Scratch();
        var random = new Random(1);
        var children = Enumerable.Range(0, Processes).Select(_ => Start(scratch, random)).ToList();
        var lines = new List<string>();
        var errors = new List<string>();
        var kills = 0;
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Settings.ProcessTime)
        {
            // Some steps further, at a random moment of what they do.
            var steps = children.Sum(static child => child.Count) + random.Next(160, 640);
            Assert.That(Eventually.Holds(() => children.Sum(static child => child.Count) >= steps), Is.True, "they go on");
            var owners = children.Select(Owned).OfType<string>().ToList();
            Assert.That(owners, Is.Unique);
            var killed = random.Next(Processes);
            Take(children[killed].Kill());
            children[killed].Dispose();
            children[killed] = Start(scratch, random);
            kills++;
        }

        foreach (var child in children)
        {
            child.End();
            Take(child.Join());
            child.Dispose();
        }

        Assert.That(errors, Is.Empty);
        Assert.That(lines.Where(static line => line.StartsWith("warning", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Judge(lines), Is.Empty);
        TestContext.Out.WriteLine($"{kills} kills, {lines.Count} lines, {lines.Count(static line => line[0] == 'r')} removals, files: {Directory.GetFiles(scratch.Folder, "memo-*.db").Length}");

        void Take((string[] Lines, string Errors) said)
        {
            lines.AddRange(said.Lines);
            if (said.Errors.Length > 0) errors.Add(said.Errors);
        }
    }

    [Test(Description = "D7: a removal is heard of within a second, also by who does nothing else, and by who opens later")]
    public void Removal_is_heard_of()
    {
        using var scratch = new Scratch();
        using var first = scratch.Open(files: new FaultyFiles());
        using var second = scratch.Open(files: new FaultyFiles());
        foreach (var store in new[] { first, second })
        {
            for (var key = 0; key < 100; key++) store.Set(key, 1);
            store.Flush();
        }

        var third = scratch.Open(files: new FaultyFiles());
        for (var key = 0; key < 100; key++) third.Set(key, 1);
        third.Dispose();

        Assert.That(Directory.GetFiles(scratch.Folder, "memo-*.db"), Has.Length.EqualTo(3));
        first.Remove(1);
        first.RemoveByTag(Entries.TagOf(2));
        first.Clear(Entries.MethodOf(0));
        Assert.That(Eventually.Holds(() => Left(second) == Left(first), TimeSpan.FromSeconds(1.5)), Is.True);
        using var later = scratch.Open(files: new FaultyFiles());
        Assert.That(Left(later), Is.EqualTo(Left(first)));
        first.Clear(null);
        Assert.That(Eventually.Holds(() => Left(second) + Left(later) == 0, TimeSpan.FromSeconds(1.5)), Is.True);
        second.Set(5, 2);
        Assert.That(second.Get(5), Is.EqualTo(2));
    }

    private static int Left(IMemoStore store) => Enumerable.Range(0, 100).Count(key => store.Get(key) is not null);

    private static Child Start(Scratch scratch, Random random) => new([SharingProcess.Command, scratch.Folder, random.Next().ToString(CultureInfo.InvariantCulture)]);

    private static string? Owned(Child child) => child.Lines.FirstOrDefault(static line => line.StartsWith("own /", StringComparison.Ordinal));

    private static List<string> Judge(List<string> lines)
    {
        var removals = lines.Where(static line => line.StartsWith("removed", StringComparison.Ordinal)).Select(static line => line.Split(' '))
            .Select(static words => (What: words[1], Number: int.Parse(words[2], CultureInfo.InvariantCulture), Begin: Ticks(words[3]), End: Ticks(words[4]))).ToList();
        var wrong = new List<string>();
        var byKey = Enumerable.Range(0, SharingProcess.Keys).Select(key => removals.Where(removal => IsMeant(removal.What, removal.Number, key)).ToList()).ToList();
        foreach (var words in lines.Where(static line => line.StartsWith("see", StringComparison.Ordinal)).Select(static line => line.Split(' ')))
        {
            var (generation, seen) = (Ticks(words[2]), Ticks(words[3]));
            var key = int.Parse(words[1], CultureInfo.InvariantCulture);
            var removal = byKey[key].Find(removal => removal.Begin > generation && removal.End + TimeSpan.TicksPerSecond < seen);
            if (removal.What is not null) wrong.Add($"{key} of {generation} seen at {seen}, removed by {removal}");
        }

        return wrong;
    }

    private static bool IsMeant(string what, int number, int key) => what switch
    {
        "key" => key == number,
        "tag" => key % Entries.Tags == number,
        "method" => key % Entries.Methods == number,
        _ => true,
    };

    private static long Ticks(string word) => long.Parse(word, CultureInfo.InvariantCulture);
}
