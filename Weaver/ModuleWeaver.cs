using Fody;
using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using MemoWeave.Fody.Plans;
using MemoWeave.Fody.Selection;
using MemoWeave.Fody.Weaving;
using MemoWeave.Rules;

namespace MemoWeave.Fody;

/// <summary>
/// The weaver's table of contents. Fody finds this class by its name and runs it once over each assembly it builds:
/// configuration → selection → checks → plans → weaving.
/// </summary>
public sealed class ModuleWeaver : BaseModuleWeaver
{
    /// <summary>Weaves every memoized method of the module, every one that shows something, and every one that forgets entries, or fails the build and says why.</summary>
    public override void Execute()
    {
        List<Diagnostic> diagnostics = [];
        var configuration = ConfigurationReader.Read(Config, ProjectDirectoryPath, SolutionDirectoryPath, diagnostics);
        diagnostics.AddRange(Marks.Check(ModuleDefinition));
        // What is wrong for many methods at once is told once, and not again for each of them.
        Report(diagnostics);

        diagnostics = [];
        var elementFinder = new ElementFinder(ModuleDefinition, configuration);
        PatternMarks.AddTo(ElementPlanner.ByPattern(elementFinder, diagnostics), ModuleDefinition, ResolveAssembly);
        var elements = ElementPlanner.For(ModuleDefinition, diagnostics);
        // Patterns in the solution's file speak of projects, too, that have nothing to do with MemoWeave.
        var elementCalls = elementFinder.HasPatterns && ResolveAssembly("MemoWeave") is not null ? ElementCalls.In(ModuleDefinition, elementFinder, diagnostics) : [];
        diagnostics.AddRange(elementFinder.CheckPatterns());

        var finder = new MemoizedMemberFinder(ModuleDefinition, configuration);
        var bodyCalls = new BodyCalls(elementFinder);
        var members = Verdict.Of(finder.Find(bodyCalls), diagnostics);
        diagnostics.AddRange(Marks.CheckReach(ModuleDefinition, members));
        diagnostics.AddRange(finder.CheckPatterns());
        diagnostics.AddRange(WidgetRules.Check(members, bodyCalls));
        var forgetting = ForgetPlanner.For(ModuleDefinition, members, diagnostics);
        Report(diagnostics);

        // Most assemblies of a solution memoize nothing: they are left as they are, without a look at the runtime.
        if (members.Count == 0 && forgetting.Count == 0 && elements.Count == 0 && elementCalls.Count == 0)
            return;
        var runtime = new RuntimeLibrary(ModuleDefinition, ResolveAssembly("MemoWeave")!, FindTypeDefinition);
        var derived = new DerivedTypes(ModuleDefinition);
        var flat = new FlatTypes([.. members.Select(member => member.Method!), .. forgetting.Select(plan => plan.Method), .. elements.Select(member => member.Method)]);
        var memoized = members.Select(member => MemoPlan.For(member, flat, derived)).ToList();
        var shown = elements.Select(member => ElementPlan.For(member, derived)).ToList();
        new ElementWrappers(ModuleDefinition, derived, runtime).Redirect(elementCalls);
        ContainerInterface.AddTo(shown.Select(plan => plan.Method.DeclaringType), runtime);
        foreach (var plan in shown)
            new ElementWeaver(plan, runtime).Weave();
        new ElementLoader(ModuleDefinition, runtime).Emit();
        foreach (var plan in memoized)
            new MethodWeaver(plan, runtime).Weave();
        foreach (var plan in forgetting)
            new ForgetWeaver(plan, runtime).Weave();
    }

    /// <summary>The assemblies whose public types the weaver may name.</summary>
    public override IEnumerable<string> GetAssembliesForScanning() => ["System.Runtime", "System.Private.CoreLib", "mscorlib", "netstandard"];

    // All findings are told before the build fails: a user mends them in one go. Writing an error alone would not stop Fody
    // from writing the half-woven module.
    private void Report(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = 0;
        var settings = BuildSettings.For(AssemblyFilePath);
        foreach (var diagnostic in diagnostics)
        {
            switch (SeverityOf(diagnostic, settings))
            {
                case Severity.Error:
                    errors++;
                    WriteError(diagnostic.ToString(), diagnostic.Position);
                    break;
                case Severity.Warning:
                    WriteWarning(diagnostic.ToString(), diagnostic.Position);
                    break;
                case Severity.Information:
                    WriteInfo(diagnostic.Position is { } at ? $"{at.Document.Url}({at.StartLine}): {diagnostic}" : diagnostic.ToString());
                    break;
            }
        }
        if (errors > 0)
            throw new WeavingException($"MemoWeave: {errors} error(s), nothing was woven.");
    }

    // A warning that the analyzer could see was told by it, or silenced where the compiler heeds it: by a #pragma, or in .editorconfig.
    private static Severity? SeverityOf(Diagnostic diagnostic, BuildSettings settings) =>
        diagnostic.Severity != Severity.Warning ? diagnostic.Severity
        : diagnostic.Reporter == Reporter.AnalyzerAndWeaver && settings.AnalyzerRan ? null
        : settings.SeverityOf(diagnostic.Code);
}
