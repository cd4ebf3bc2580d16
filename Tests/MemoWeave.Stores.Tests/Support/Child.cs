using System.Diagnostics;

namespace MemoWeave.Stores.Tests.Support;

/// <summary>This assembly as a process of its own.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Task _reading;
    private readonly List<string> _lines = [];

    public Child(string[] arguments, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
        _reading = Task.Run(Read);
    }

    public int Count
    {
        get
        {
            lock (_lines) return _lines.Count;
        }
    }

    public string[] Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    /// <summary>What of a kind it said last.</summary>
    public string? Last(Predicate<string> isMeant)
    {
        lock (_lines) return _lines.FindLast(isMeant);
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Ends the input of the process: it is to come to an end.</summary>
    public void End() => _process.StandardInput.Close();

    /// <summary>Waits for its end.</summary>
    /// <returns>What it said, and what went wrong.</returns>
    public (string[] Lines, string Errors) Join()
    {
        _reading.Wait();
        _process.WaitForExit();
        lock (_lines) return ([.. _lines], _errors.Result);
    }

    /// <summary>Kills it as nothing can be prepared for.</summary>
    public (string[] Lines, string Errors) Kill()
    {
        _process.Kill();
        return Join();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Read()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            lock (_lines) _lines.Add(line);
        }
    }
}
