using MemoWeave.Calls;
using MemoWeave.Testing;

namespace MemoWeave.Tests.Elements.Programs;

/// <summary>
/// Acceptance 7.2: random programs of nested memoized functions, containers, roots, exceptions, threads and hits. What a run shows that finds some of its calls, all or
/// none in the cache, is what a plain run shows (rules R1-R4, R7, R8).
/// </summary>
internal sealed class RandomProgramTests
{
    private static readonly int Programs = int.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_PROGRAMS"), out var programs) ? programs : 500;

    [Test(Description = "Acceptance 7.2")]
    public async Task What_a_replay_shows_is_what_a_plain_run_shows()
    {
        var (calls, hits, restored, elements) = (0L, 0L, 0L, 0);
        for (var seed = 0; seed < Programs; seed++)
        {
            var run = new ProgramRun(new ShowingProgram(seed));
            using var sandbox = MemoSandbox.Start();
            string[] plain;
            using (Memo.Bypass()) plain = await run.ShownAsync();
            elements += plain.Length - 1;
            Assert.That(await run.ShownAsync(), Is.EqualTo(plain), $"program {seed}, computed");
            Assert.That(await run.ShownAsync(), Is.EqualTo(plain), $"program {seed}, from the cache");
            var forgotten = new Random(seed);
            for (var function = 0; function < ShowingProgram.Functions; function++)
            {
                if (forgotten.Next(2) == 0) ProgramRun.Function(function).Clear();
            }

            Assert.That(await run.ShownAsync(), Is.EqualTo(plain), $"program {seed}, half of it from the cache");
            Assert.That(await run.ShownAsync(), Is.EqualTo(plain), $"program {seed}, from the cache again");
            CacheSpace.Current.Clear();
            Assert.That(await run.ShownAsync(), Is.EqualTo(plain), $"program {seed}, from the store");
            using (Memo.Refresh()) Assert.That(await run.ShownAsync(), Is.EqualTo(plain), $"program {seed}, computed anew");
            for (var function = 0; function < ShowingProgram.Functions; function++)
            {
                var statistics = sandbox.StatisticsOf(ProgramRun.Function(function));
                calls += statistics.Computations;
                hits += statistics.Hits ?? 0;
                restored += statistics.Restored;
            }
        }

        Assert.That(hits, Is.GreaterThan(Programs), "the programs hit");
        Assert.That(restored, Is.GreaterThan(Programs / 3), "the programs read from the store");
        TestContext.Out.WriteLine($"{Programs} programs, {elements} elements in plain runs, {calls} bodies run, {hits} hits, {restored} from the store, 0 differences");
    }
}
