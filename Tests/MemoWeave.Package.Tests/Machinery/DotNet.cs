using System.Diagnostics;

namespace MemoWeave.Package.Tests.Machinery;

/// <summary>Runs the real <c>dotnet</c>, in a process of its own.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static DotNetResult Run(string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        RunProgram("dotnet", folder, arguments, environment);

    /// <summary>Runs a program that brings its own runtime, or needs none.</summary>
    public static DotNetResult RunProgram(string program, string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var command = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        UseNothingOfOurOwnBuild(start);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{command} took more than {Limit.TotalMinutes} minutes");
        }

        return new DotNetResult(command, process.ExitCode, output.Result + errors.Result);
    }

    /// <summary><c>dotnet test</c> hands down the variables of its own MSBuild, which must not steer the one that is tested.</summary>
    private static void UseNothingOfOurOwnBuild(ProcessStartInfo start)
    {
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
    }
}
