using MemoWeave.Fody.Selection;
using Mono.Cecil;

namespace MemoWeave.Fody.Weaving;

/// <summary>Has the types that declare element methods say that their objects are containers: <c>class Screen : IElementContainer</c>, of which all members have a default.</summary>
internal static class ContainerInterface
{
    public static void AddTo(IEnumerable<TypeDefinition> types, RuntimeLibrary runtime)
    {
        foreach (var type in types.Distinct().Where(type => Containers.HasMarkedMethods(type) && !Containers.Implement(type)).ToList())
            type.Interfaces.Add(new InterfaceImplementation(runtime.Type(Containers.Interface)));
    }
}
