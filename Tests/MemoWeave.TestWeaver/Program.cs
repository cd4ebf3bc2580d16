using MemoWeave.TestWeaver;

// Tests call it as a program where they must not load the weaver themselves, and where IL bad enough can end the process that compiles it.
return args switch
{
    ["prepare", var assembly] => MethodPreparation.Run(assembly),
    ["call-twice", var assembly, var type] => CallTwice.Run(assembly, type),
    ["weave", var name, var sources, var output, .. var features] => FixtureFolder.Weave(name, sources, output, ReferenceAssemblies.OfUsers, features),
    ["weave-portable", var name, var sources, var netStandard, var output] => PortableFixture.Weave(name, sources, netStandard, output),
    _ => throw new ArgumentException("prepare <assembly> | call-twice <assembly> <type> | weave <name> <sources> <output> [feature=value]... | weave-portable <name> <sources> <netstandard.dll> <output>"),
};
