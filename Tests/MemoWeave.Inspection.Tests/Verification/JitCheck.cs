namespace MemoWeave.Inspection.Tests.Verification;

/// <summary>The JIT compiles every method, in a process that may die of it: it sees what is wrong with the stack's depth, less of what is wrong with types.</summary>
internal static class JitCheck
{
    public static string FaultsOf(AssemblyFile assembly)
    {
        var process = TestWeaverProgram.Run(["prepare", assembly.FullPath]);
        return process.ExitCode == 0 ? "" : $"exit code {process.ExitCode}\n{process.Output}";
    }
}
