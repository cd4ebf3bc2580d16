using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace MemoWeave.Shapes;

/// <summary>The assemblies that one refers to, apart from the framework's.</summary>
internal static class ReferencedAssemblies
{
    /// <summary>Those that are there.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="onMissing">Told the names of the others.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A reference that was trimmed away leads to nothing that the program uses.")]
    public static IReadOnlyList<Assembly> Of(Assembly assembly, Action<string>? onMissing = null)
    {
        List<Assembly> found = [];
        foreach (var name in assembly.GetReferencedAssemblies())
        {
            if (FrameworkTypes.IsOfFramework(name)) continue;
            if (Load(name) is { } referenced) found.Add(referenced);
            else onMissing?.Invoke(name.FullName);
        }

        return found;
    }

    private static Assembly? Load(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return null;
        }
    }
}
