using Mono.Cecil;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>Marks methods as a compiler with runtime-async does, which the tests' compiler is not.</summary>
internal static class CompiledWithRuntimeAsync
{
    private const MethodImplAttributes RuntimeAsync = (MethodImplAttributes)0x2000;

    public static void Pretend(ModuleDefinition module)
    {
        foreach (var method in module.Types.SelectMany(type => type.Methods).Where(m => m.ReturnType.Namespace == "System.Threading.Tasks"))
            method.ImplAttributes |= RuntimeAsync;
    }
}
