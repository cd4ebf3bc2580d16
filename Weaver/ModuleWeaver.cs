using Fody;
using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using MemoWeave.Fody.Plans;
using MemoWeave.Fody.Selection;
using MemoWeave.Fody.Weaving;

namespace MemoWeave.Fody;

/// <summary>
/// The weaver's table of contents. Fody finds this class by its name and runs it once over each assembly it builds:
/// configuration → selection → checks → plans → weaving.
/// </summary>
public sealed class ModuleWeaver : BaseModuleWeaver
{
    /// <summary>Weaves every memoized method of the module, or fails the build and says why.</summary>
    public override void Execute()
    {
        List<Diagnostic> diagnostics = [];
        var configuration = ConfigurationReader.Read(Config, ProjectDirectoryPath, SolutionDirectoryPath, diagnostics);
        diagnostics.AddRange(Marks.Check(ModuleDefinition));
        // What is wrong for many methods at once is told once, and not again for each of them.
        Report(diagnostics);

        var finder = new MemoizedMemberFinder(ModuleDefinition, configuration);
        diagnostics = [];
        var members = Verdict.Of(finder.Find(), diagnostics);
        diagnostics.AddRange(Marks.CheckReach(ModuleDefinition, members));
        diagnostics.AddRange(finder.CheckPatterns());
        Report(diagnostics);

        // Most assemblies of a solution memoize nothing: they are left as they are, without a look at the runtime.
        if (members.Count == 0)
            return;
        var runtime = new RuntimeLibrary(ModuleDefinition, ResolveAssembly("MemoWeave")!, FindTypeDefinition);
        foreach (var plan in members.Select(MemoPlan.For).ToList())
            new MethodWeaver(plan, runtime).Weave();
    }

    /// <summary>The assemblies whose public types the weaver may name.</summary>
    public override IEnumerable<string> GetAssembliesForScanning() => ["System.Runtime", "System.Private.CoreLib", "mscorlib", "netstandard"];

    // All findings are told before the build fails: a user mends them in one go. Writing an error alone would not stop Fody
    // from writing the half-woven module.
    private void Report(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var information in diagnostics.Where(d => d.Severity == Severity.Information))
            WriteInfo(information.Position is { } at ? $"{at.Document.Url}({at.StartLine}): {information}" : information.ToString());
        foreach (var warning in diagnostics.Where(d => d.Severity == Severity.Warning))
            WriteWarning(warning.ToString(), warning.Position);

        var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        foreach (var error in errors)
            WriteError(error.ToString(), error.Position);
        if (errors.Count > 0)
            throw new WeavingException($"MemoWeave: {errors.Count} error(s), nothing was woven.");
    }
}
