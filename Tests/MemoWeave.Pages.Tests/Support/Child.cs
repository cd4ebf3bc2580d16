using System.Diagnostics;

namespace MemoWeave.Pages.Tests.Support;

/// <summary>This assembly as a process of its own.</summary>
internal static class Child
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>The lines that it said.</returns>
    public static string[] Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That((process.ExitCode, errors.Result), Is.EqualTo((0, "")), output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
