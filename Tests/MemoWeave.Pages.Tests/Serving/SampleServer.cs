using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using MemoWeave.Pages.Tests.Support;

namespace MemoWeave.Pages.Tests.Serving;

/// <summary>The sample as a web server: a process of its own, with nothing on disk yet.</summary>
internal sealed partial class SampleServer : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly Process _process;
    private readonly Task<string> _errors;

    private SampleServer()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, "serve", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MEMOWEAVE_PATH"] = _scratch.Folder;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; private set; } = null!;

    private static string Program
    {
        get
        {
            var own = new FileInfo(typeof(SampleServer).Assembly.Location).Directory!;
            var repository = typeof(SampleServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "Repository").Value!;
            return Path.Combine(repository, "Sample", "bin", own.Parent!.Name, own.Name, "MemoWeave.Sample.dll");
        }
    }

    public static async Task<SampleServer> Start()
    {
        var server = new SampleServer();
        // Its first line is said when it listens.
        var line = await server._process.StandardOutput.ReadLineAsync() ?? "";
        Assert.That(line, Does.Match("^The weather explorer is at http"));
        server.Address = new Uri(Url().Match(line).Value);
        return server;
    }

    /// <summary>Ends it.</summary>
    /// <returns>What it complained of.</returns>
    public string End()
    {
        _process.Kill();
        return _errors.Result;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _scratch.Dispose();
    }

    [GeneratedRegex(@"http://[\d.:]+")]
    private static partial Regex Url();
}
