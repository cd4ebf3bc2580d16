using Mono.Cecil;

namespace MemoWeave.TestWeaver;

/// <summary>
/// A fixture that Mono can load, for Mono's verifier: compiled for .NET Standard 2.0 and woven against the runtime's public
/// names. In the end it names Mono's core library, where the same types are, so that the verifier needs no assembly beside it.
/// </summary>
internal static class PortableFixture
{
    /// <summary>Writes the fixture with a copy of the runtime's names beside each woven assembly.</summary>
    public static int Weave(string name, string sources, string netStandard, string output)
    {
        Directory.CreateDirectory(output);
        var runtime = Path.Combine(output, PortableRuntime.Name + ".dll");
        File.WriteAllBytes(runtime, PortableRuntime.Make(netStandard));

        var references = new ReferenceAssemblies(new Dictionary<string, string> { ["netstandard"] = netStandard, [PortableRuntime.Name] = runtime }, "netstandard", PortableRuntime.Name);
        FixtureFolder.Weave(name, sources, output, references, [], woven => woven with { Assembly = ForMono(woven.Assembly) });
        foreach (var folder in Directory.GetDirectories(output, "woven", SearchOption.AllDirectories))
            File.WriteAllBytes(Path.Combine(folder, PortableRuntime.Name + ".dll"), ForMono(File.ReadAllBytes(runtime)));
        return 0;
    }

    private static byte[] ForMono(byte[] assembly)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(assembly));
        var netStandard = module.AssemblyReferences.Single(reference => reference.Name == "netstandard");
        (netStandard.Name, netStandard.Version, netStandard.PublicKeyToken) = ("mscorlib", new Version(4, 0, 0, 0), [0xb7, 0x7a, 0x5c, 0x56, 0x19, 0x34, 0xe0, 0x89]);
        var written = new MemoryStream();
        module.Write(written);
        return written.ToArray();
    }
}
