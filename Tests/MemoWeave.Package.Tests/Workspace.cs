using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>
/// A throw-away folder outside the repository: a feed with the packages under test, and beside it the projects that use
/// them. One for the whole run; packages restored from the feed stay in it, too.
/// </summary>
[SetUpFixture]
internal sealed class Workspace
{
    private static string? _root;
    private static Dictionary<string, string> _environment = [];

    /// <summary>A version that nobody packed before, so that no cache can answer for it.</summary>
    public static string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";

    public static string Root => _root ?? throw new InvalidOperationException("The workspace is not set up.");

    public static string Feed => Path.Combine(Root, "feed");

    public static string Packages => Path.Combine(Root, "packages");

    [OneTimeSetUp]
    public static void PackAndPrepare()
    {
        _root = Directory.CreateTempSubdirectory("memoweave-package-tests-").FullName;
        Pack("Runtime/MemoWeave");
        Pack("Runtime/MemoWeave.Pages");
        Pack("Weaver");

        // What the machine has restored already need not be restored again.
        var machinePackages = DotNet.Run(Root, ["nuget", "locals", "global-packages", "--list"]).Succeeded()
            .Output.Split(':', 2)[1].Trim();
        Directory.CreateDirectory(machinePackages);   // on a fresh machine it is yet to come
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="feed" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{machinePackages}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        // Nobody here looks at a page, so npm need not bring what pages draw with.
        _environment = new() { ["NUGET_PACKAGES"] = Packages, ["PagesNpm"] = "false" };

        // So that nothing above the temporary folder has a say.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    [OneTimeTearDown]
    public static void Delete() => Directory.Delete(Root, recursive: true);

    /// <summary>A new folder in the workspace.</summary>
    public static string Folder(string name)
    {
        var folder = Path.Combine(Root, name);
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static DotNetResult Run(string folder, params string[] arguments) => DotNet.Run(folder, arguments, _environment);

    /// <summary>The same with one more variable in the environment.</summary>
    public static DotNetResult RunWith(KeyValuePair<string, string> variable, string folder, params string[] arguments) =>
        DotNet.Run(folder, arguments, new Dictionary<string, string>(_environment) { [variable.Key] = variable.Value });

    /// <summary>Builds a project; at normal verbosity, at which Fody tells that it works.</summary>
    public static DotNetResult Build(string project, params string[] arguments) =>
        Run(Root, ["build", project, "-v:n", "-nodeReuse:false", .. arguments]);

    private static void Pack(string project) =>
        DotNet.Run(
            Repository.Root,
            ["pack", project, "--no-build", "-c", Repository.Configuration, $"-p:PackageVersion={Version}", "-warnaserror", "-o", Feed]).Succeeded();

    private static void Write(string name, string content) => File.WriteAllText(Path.Combine(Root, name), content);
}
