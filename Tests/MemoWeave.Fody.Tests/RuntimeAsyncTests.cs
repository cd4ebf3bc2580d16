using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;
using Mono.Cecil;

namespace MemoWeave.Fody.Tests;

/// <summary>Methods whose <c>async</c> is left to the runtime: there is no state machine, and the code returns <c>T</c> where the signature says <c>Task&lt;T&gt;</c>.</summary>
public class RuntimeAsyncTests
{
    private const int RuntimeAsync = 0x2000;

    private const string Source = """
        #pragma warning disable SYSLIB5007 // The runtime's part of it is a preview.
        public class C
        {
            [Memo] public static async Task<int> M(int x) { await Task.Yield(); return x + 1; }
            [Memo] public async ValueTask<string> OnInstance(string x) { await Task.Yield(); return x + this; }
        }
        """;

    [Test, Property("rule", "W1")]
    public void The_bit_goes_with_the_body()
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(Woven().Assembly));

        var marked = module.GetType("C").Methods.Where(m => ((int)m.ImplAttributes & RuntimeAsync) != 0).Select(m => m.Name);

        Assert.That(marked, Is.EquivalentTo(new[] { "<M>Body", "<OnInstance>Body" }));
    }

    [Test, Property("rule", "W2")]
    public void The_JIT_compiles_it_where_the_runtime_can()
    {
        Assert.That(MethodPreparation.RunInChildProcess(Woven(), ("DOTNET_RuntimeAsync", "1")), Is.Empty);
    }

    private static Fixture Woven() =>
        FixtureWeaver.Weave(FixtureCompiler.Compile("RuntimeAsync", OptimizationLevel.Release, [("C.cs", Source)], ("runtime-async", "on")));
}
