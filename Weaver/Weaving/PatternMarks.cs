using MemoWeave.Fody.Selection;
using Mono.Cecil;

namespace MemoWeave.Fody.Weaving;

/// <summary>Marks the methods of the module that a pattern means, as their user could have: from there on the two are alike, for other assemblies, too.</summary>
internal static class PatternMarks
{
    public static void AddTo(IReadOnlyList<FoundElement> elements, ModuleDefinition module, Func<string, AssemblyDefinition?> resolve)
    {
        foreach (var element in elements)
        {
            var attribute = resolve("MemoWeave")?.MainModule.GetType(element.IsWidget ? "MemoWeave.WidgetAttribute" : "MemoWeave.ElementAttribute");
            if (attribute is not null)
                element.Method.CustomAttributes.Add(new CustomAttribute(module.ImportReference(attribute.Methods.Single(m => m.IsConstructor))));
        }
    }
}
