namespace MemoWeave.Package.Tests.Machinery;

/// <summary>How a run of <c>dotnet</c> ended, and all it wrote.</summary>
internal sealed record DotNetResult(string Command, int ExitCode, string Output)
{
    /// <summary>Fody announces itself when it begins to weave (at normal verbosity).</summary>
    public bool Weaved => Output.Contains("Fody (version", StringComparison.Ordinal);

    public DotNetResult Succeeded()
    {
        Assert.That(ExitCode, Is.Zero, ToString);
        return this;
    }

    public DotNetResult Failed()
    {
        Assert.That(ExitCode, Is.Not.Zero, ToString);
        return this;
    }

    public override string ToString() => $"{Command}\n{Output}";
}
