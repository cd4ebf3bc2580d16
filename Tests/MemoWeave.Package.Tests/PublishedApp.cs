using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary><c>Tests/MemoWeave.AotApp</c>, published in one way, and what it writes then.</summary>
internal sealed class PublishedApp
{
    private const string Name = "MemoWeave.AotApp";

    private readonly Lazy<DotNetResult> _publish;
    private readonly Lazy<AppOutput> _output;

    /// <param name="sources">A copy of the repository.</param>
    /// <param name="way">What the project file calls the way.</param>
    public PublishedApp(string sources, string way)
    {
        var target = Workspace.Folder($"published-{way}");
        _publish = new(() => DotNet.Run(
            sources,
            ["publish", Path.Combine("Tests", Name), $"-p:AotAppPublish={way}", "-p:RunAnalyzers=false", "-nodeReuse:false", "-o", target]).Succeeded());
        _output = new(() =>
        {
            _ = Log;
            return AppOutput.Of(DotNet.RunProgram(Path.Combine(target, Name), target, []));
        });
    }

    public static string JitAssembly { get; } = Path.Combine(Repository.Root, "Tests", Name, "bin", Repository.Configuration, "net10.0", $"{Name}.dll");

    public static Lazy<AppOutput> UnderJit { get; } = new(static () => AppOutput.Of(DotNet.Run(Workspace.Root, [JitAssembly])));

    public string Log => _publish.Value.Output;

    public AppOutput Output => _output.Value;
}
