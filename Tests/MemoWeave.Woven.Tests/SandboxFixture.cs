using MemoWeave.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Woven.Tests;

/// <summary>Tests each of which has a sandbox of its own, with a clock that it moves (rule T1).</summary>
public abstract class SandboxFixture
{
    /// <summary>The clock of the sandboxes.</summary>
    protected FakeTimeProvider Time { get; } = new();

    /// <summary>The test's.</summary>
    protected MemoSandbox Sandbox { get; private set; } = null!;

    [SetUp]
    public void StartSandbox() => Sandbox = MemoSandbox.Start(Time);

    [TearDown]
    public void EndSandbox() => Sandbox.Dispose();
}
