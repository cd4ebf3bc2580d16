namespace MemoWeave.Inspection.Tests.Verification;

/// <summary>Mono's verifier, which knows types as well as the stack's depth. It loads no assembly of this framework, hence the portable fixture.</summary>
internal static class PedumpCheck
{
    private const string Program = "pedump";

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Program)));

    public static void IgnoreIfMissing()
    {
        if (!IsInstalled)
            Assert.Ignore($"Mono's verifier '{Program}' is not installed: it is in Debian's package mono-utils.");
    }

    public static string FaultsOf(AssemblyFile assembly)
    {
        var process = ChildProcess.Run(Program, ["--verify", "error,code", assembly.FullPath], ("MONO_PATH", Path.GetDirectoryName(assembly.FullPath)!));
        return process.ExitCode == 0 ? "" : $"exit code {process.ExitCode}\n{process.Output}";
    }
}
