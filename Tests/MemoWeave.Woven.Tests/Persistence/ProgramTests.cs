using System.Diagnostics;
using System.Reflection;

namespace MemoWeave.Woven.Tests.Persistence;

/// <summary>Woven programs, each run in a process of its own, with what the one before left on disk.</summary>
public class ProgramTests
{
    // The store's own tests kill as many.
    private static readonly int Kills = Math.Max((int.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_KILLS"), out var kills) ? kills : 60) / 5, 1);

    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("memoweave-programs-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test, Property("rule", "D8")]
    [Description("Acceptance 8.1, 55, 56: the sample run twice. The second process computes nothing, shows the same, and says so.")]
    public void The_second_run_of_the_sample_computes_nothing_and_shows_the_same()
    {
        // 56. Nothing is there to clear: nothing is made, and nothing fails.
        Sample("clear");
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.Empty);
        var first = Sample();
        var second = Sample();
        var cleared = Sample("clear");
        var third = Sample();

        Assert.That(first, Has.One.Match("^14 calls were computed, and their results are on disk now, in '.*': run the sample again, and nothing is computed.$"));
        Assert.That(second, Has.One.Match("^Nothing was computed: 14 results came from disk, out of '.*'.$"));
        Assert.That(second.Where(static line => line.Contains(" computed ", StringComparison.Ordinal) && line.Contains("µs", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Shown(second), Is.EqualTo(Shown(first)));
        Assert.That(cleared.Single(), Does.StartWith("Forgotten: all that was on disk"));
        Assert.That(third, Has.One.StartsWith("14 calls were computed"));
    }

    [Test, Property("rule", "D4")]
    [Description("Acceptance 8.2: killed at random moments, and started again: no wrong value, nothing forgotten comes back, no exception out of a memoized call.")]
    public void Killed_at_any_moment_a_program_finds_nothing_wrong_afterwards()
    {
        Random random = new(1);
        for (var round = 0; round < Kills; round++)
        {
            using var process = Start("MemoWeave.AotApp", ["until-killed", _folder]);
            var lines = Drain(process, out var isUp);
            Assert.That(isUp.Wait(TimeSpan.FromSeconds(30)), Is.True, "the program comes up");
            // How long it works is the point: kills come at random.
            process.WaitForExit(random.Next(20, 400));
            process.Kill();
            process.WaitForExit();
            Assert.That(lines, Is.All.EqualTo("up"), $"round {round}");
        }

        var files = Directory.GetFiles(Path.Combine(_folder, "memo")).Select(Path.GetFileName).ToList();
        Assert.That(files, Has.None.Contains("damaged").And.One.EqualTo("memo-0.db").And.None.EqualTo("memo-1.db"));
    }

    private static List<string> Drain(Process process, out ManualResetEventSlim isUp)
    {
        ManualResetEventSlim up = new();
        List<string> lines = [];
        process.OutputDataReceived += (_, data) =>
        {
            if (data.Data is null) return;
            lock (lines) lines.Add(data.Data);
            up.Set();
        };
        process.BeginOutputReadLine();
        isUp = up;
        return lines;
    }

    // What the report shows, and each call's result; not times and outcomes, which differ.
    private static IEnumerable<string> Shown(IEnumerable<string> lines) =>
        lines.Where(static line => line.StartsWith("  ", StringComparison.Ordinal) || line.Contains("°C on average", StringComparison.Ordinal) || line.StartsWith("explorer.", StringComparison.Ordinal) || line.StartsWith("reports.", StringComparison.Ordinal))
            .Select(static line => line.Length > 64 && !line.StartsWith(' ') ? line[..40] + line[64..] : line);

    private string[] Sample(params string[] arguments)
    {
        using var process = Start("MemoWeave.Sample", arguments);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private Process Start(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", [PathOf(program), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["MEMOWEAVE_PATH"] = _folder;
        return Process.Start(start)!;
    }

    // Beside this assembly's project.
    private static string PathOf(string program)
    {
        var own = new FileInfo(typeof(ProgramTests).Assembly.Location).Directory!;
        var (framework, configuration) = (own.Name, own.Parent!.Name);
        var repository = typeof(ProgramTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "Repository").Value!;
        var project = program == "MemoWeave.Sample" ? "Sample" : Path.Combine("Tests", program);
        return Path.Combine(repository, project, "bin", configuration, framework, program + ".dll");
    }
}
