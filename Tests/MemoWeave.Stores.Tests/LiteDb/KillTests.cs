using System.Globalization;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "D4")]
internal sealed class KillTests
{
    private const int Keys = 150;

    [TestCase("", TestName = "D4: killed at any moment, no value is wrong and nothing acknowledged is undone")]
    [TestCase("secret", TestName = "D4: the same with encryption")]
    [Parallelizable(ParallelScope.All)]
    public void Killed_at_any_moment(string password)
    {
        using var scratch = new Scratch();
        var expected = new Expectations(Keys);
        var random = new Random(password.Length);
        var wrong = new List<string>();
        for (var round = 0; round < Settings.Kills / 2; round++)
        {
            Run(scratch, expected, random, password, wrong);
            using var store = scratch.Open(options => options with { Password = password.Length == 0 ? null : password });
            wrong.AddRange(expected.Judge(store).Select(what => $"round {round}: {what}"));
            if (wrong.Count > 0) break;
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(scratch.Warnings, Is.Empty);
        Assert.That(scratch.SetAside(), Is.Empty);
        Assert.That(Directory.GetFiles(scratch.Folder, "memo-*.db"), Has.Length.EqualTo(1), "nobody keeps a file from its next owner");
        TestContext.Out.WriteLine($"{expected.Generation} entries stored");
    }

    private static void Run(Scratch scratch, Expectations expected, Random random, string password, List<string> wrong)
    {
        using var child = new Child([KilledProcess.Command, scratch.Folder, random.Next().ToString(CultureInfo.InvariantCulture), expected.Generation.ToString(CultureInfo.InvariantCulture), password, $"{Keys}"]);
        // Some steps in, and then at a random moment of what it does.
        var steps = random.Next(1, 200);
        Eventually.Holds(() => child.Count >= steps || child.HasExited, TimeSpan.FromSeconds(10));
        Thread.SpinWait(random.Next(100_000));
        var (lines, errors) = child.Kill();
        if (errors.Length > 0) wrong.Add(errors);
        foreach (var line in lines) KilledProcess.Apply(expected, line);
    }
}
