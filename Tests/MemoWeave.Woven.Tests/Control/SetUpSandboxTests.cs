using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Control;

/// <summary>A sandbox begun in a synchronous set-up is the test's; in parallel, each test has its own (rule T1).</summary>
[Property("rule", "T1"), Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SetUpSandboxTests : SandboxFixture
{
    [Test]
    public async Task Each_test_computes_for_itself([Range(1, 20)] int times)
    {
        for (var i = 0; i < times; i++)
        {
            Asked.Squared(1);
            await Task.Yield();
        }

        Assert.That(Sandbox.StatisticsOf(() => Asked.Squared(1)), Has.Property("Computations").EqualTo(1).And.Property("Hits").EqualTo(times - 1));
    }
}
