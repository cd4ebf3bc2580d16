using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Tests;

/// <summary>An assembly with a method that takes from an empty stack.</summary>
internal static class BrokenFixture
{
    public static Fixture Make()
    {
        var fixture = FixtureCompiler.Compile("Broken", OptimizationLevel.Release, ("Broken.cs", "public static class Broken { public static int Add(int a, int b) => a + b; }"));
        using var module = ModuleDefinition.ReadModule(new MemoryStream(fixture.Assembly), new ReaderParameters { AssemblyResolver = new ReferenceResolver() });
        var body = module.GetType("Broken").Methods.Single(m => m.Name == "Add").Body;
        body.GetILProcessor().Remove(body.Instructions.First(i => i.OpCode == OpCodes.Ldarg_0));

        var broken = new MemoryStream();
        module.Write(broken);
        return fixture with { Assembly = broken.ToArray() };
    }
}
