using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace MemoWeave.Tests.Keys.Vectors;

/// <summary>The vectors as another process makes them, which is this assembly started as a program.</summary>
internal static class VectorProcess
{
    /// <summary>What the program is told to do.</summary>
    public const string Command = "vectors";

    /// <summary>Under what conditions the process ran, and the lines that it wrote.</summary>
    /// <param name="environment">Variables of its own, as <c>name=value</c>.</param>
    public static (string Conditions, string[] Lines) Run(params IEnumerable<string> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            ArgumentList = { "exec", typeof(VectorProcess).Assembly.Location, Command },
        };
        foreach (var variable in environment)
        {
            var (name, value) = (variable[..variable.IndexOf('=', StringComparison.Ordinal)], variable[(variable.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, errors.Result);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (lines[0], lines[1..]);
    }

    /// <summary>How the process ended that was told to do something else.</summary>
    public static int ExitCode(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet") { RedirectStandardError = true, ArgumentList = { "exec", typeof(VectorProcess).Assembly.Location, command } })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Makes the key of a chain of boxed structs.</summary>
    public static int WriteBoxes()
    {
        object chain = 0;
        for (var i = 0; i < 1_000_000; i++) chain = (1, chain);
        return Support.Canonical.Bytes(chain).Length > 0 ? 0 : 1;
    }

    /// <summary>What the process does.</summary>
    public static int Write()
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        output.WriteLine($"culture={CultureInfo.CurrentCulture.Name};zone={TimeZoneInfo.Local.BaseUtcOffset};server={GCSettings.IsServerGC};vectors={Avx2.IsSupported}");
        foreach (var line in KeyVectors.Lines(KeyVectors.Possible)) output.WriteLine(line);
        return 0;
    }
}
