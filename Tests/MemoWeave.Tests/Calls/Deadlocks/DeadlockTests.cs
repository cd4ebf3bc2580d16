using System.Diagnostics;

namespace MemoWeave.Tests.Calls.Deadlocks;

/// <summary>What hangs is ended with its process, and fails here.</summary>
[Property("rule", "C4")]
internal sealed class DeadlockTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static IEnumerable<string> Programs => DeadlockZoo.Programs.Keys;

    [TestCaseSource(nameof(Programs))]
    public async Task Nothing_hangs(string program)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            ArgumentList = { "exec", typeof(DeadlockTests).Assembly.Location, DeadlockZoo.Command, program },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("It hangs.");
        }

        Assert.That(process.ExitCode, Is.Zero, await errors);
    }
}
