namespace MemoWeave.Inspection.Tests;

/// <summary>The weaver, and all that may end a process, as a program beside the tests.</summary>
internal static class TestWeaverProgram
{
    /// <summary>What runs the tests, if that is dotnet itself: it need not be on the path.</summary>
    private static readonly string Host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>Has a folder of sources compiled and woven, Debug and Release.</summary>
    public static WovenFolder Weave(string name, string sources, params string[] features) =>
        WeaveInto(name, output => ["weave", name, sources, output, .. features]);

    /// <summary>The same for .NET Standard 2.0, so that Mono can load what comes of it.</summary>
    public static WovenFolder WeavePortable(string name, string sources) =>
        WeaveInto(name, output => ["weave-portable", name, sources, BuildPaths.Of("NetStandard"), output]);

    public static ChildProcess Run(IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        ChildProcess.Run(Host, ["exec", BuildPaths.Of("TestWeaver"), .. arguments], environment);

    private static WovenFolder WeaveInto(string name, Func<string, IEnumerable<string>> arguments)
    {
        var folder = TemporaryFolder.Make();
        var process = Run(arguments(folder));
        return process.ExitCode == 0 ? new WovenFolder(folder, name) : throw new InvalidOperationException(process.Output);
    }
}
