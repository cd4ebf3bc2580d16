using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "D4")]
internal sealed class KillTests
{
    private const int Keys = 150;

    [TestCase("", false, TestName = "D4: killed at any moment, no value is wrong and nothing acknowledged is undone")]
    [TestCase("secret", false, TestName = "D4: the same with encryption")]
    [TestCase("", true, TestName = "D4, D12: the same while the file is compacted")]
    [Parallelizable(ParallelScope.All)]
    public void Killed_at_any_moment(string password, bool compacts)
    {
        var (rounds, compacting) = (Settings.Kills / (compacts ? 5 : 2), 0);
        using var scratch = new Scratch();
        var expected = new Expectations(Keys);
        var random = new Random(password.Length);
        var wrong = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            if (Run(scratch, expected, random, password, compacts, wrong)) compacting++;
            using var store = scratch.Open(options => options with { Password = password.Length == 0 ? null : password });
            wrong.AddRange(expected.Judge(store).Select(what => $"round {round}: {what}"));
            if (wrong.Count > 0) break;
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(scratch.Warnings, Is.Empty);
        Assert.That(scratch.SetAside(), Is.Empty);
        Assert.That(Directory.GetFiles(scratch.Folder, "memo-*.db"), Has.Length.EqualTo(1), "nobody keeps a file from its next owner");
        TestContext.Out.WriteLine($"{expected.Generation} entries stored, {compacting} times killed while compacting");
        // A file that is nearly full may have no room for what waits while it is compacted.
        if (!compacts) Assert.That(expected.HasDropped, Is.False);
        if (compacts) Assert.That(compacting, Is.GreaterThan(rounds / 2));
    }

    // Whether it was killed while it compacted its file.
    private static bool Run(Scratch scratch, Expectations expected, Random random, string password, bool compacts, List<string> wrong)
    {
        using var child = new Child([KilledProcess.Command, scratch.Folder, $"{random.Next()}", $"{expected.Generation}", password, $"{Keys}", $"{compacts}"]);
        // Some steps in, and then at a random moment of what it does.
        var steps = random.Next(1, 200);
        Eventually.Holds(() => child.Count >= steps || child.HasExited, TimeSpan.FromSeconds(10));
        if (compacts) Eventually.Holds(() => child.Last(TellsOfCompaction) == KilledProcess.Compacting || child.HasExited, TimeSpan.FromSeconds(10));
        Thread.SpinWait(random.Next(compacts ? 1_000_000 : 100_000));
        var (lines, errors) = child.Kill();
        if (errors.Length > 0) wrong.Add(errors);
        foreach (var line in lines) KilledProcess.Apply(expected, line);
        return child.Last(TellsOfCompaction) == KilledProcess.Compacting;
    }

    private static bool TellsOfCompaction(string line) => line is KilledProcess.Compacting or KilledProcess.Compacted;
}
