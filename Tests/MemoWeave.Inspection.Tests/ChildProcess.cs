using System.Diagnostics;

namespace MemoWeave.Inspection.Tests;

/// <summary>What a program said, and how it ended.</summary>
internal sealed record ChildProcess(int ExitCode, string Output)
{
    public static ChildProcess Run(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return new ChildProcess(process.ExitCode, output);
    }
}
