using System.Diagnostics;
using System.Reflection;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Configuration;

/// <summary>Weaves sources under a configuration, and tells what became memoized.</summary>
internal static class Configured
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static Fixture Compile(string source) => FixtureCompiler.Compile("Configured", OptimizationLevel.Debug, ("Source.cs", source));

    public static WeaveResult Weave(string source, string configuration = "<MemoWeave/>") => FixtureWeaver.TryWeave(Compile(source), configuration);

    /// <summary>The memoized methods, as <c>Type.Method(Int32)</c>: nothing but a prologue is hidden from stack traces.</summary>
    public static IReadOnlyList<string> Memoized(WeaveResult result)
    {
        Assert.That(result.Failure, Is.Null, () => string.Join('\n', result.Messages));
        return
        [
            .. from type in result.Woven!.Load().GetTypes()
               where !type.Name.StartsWith('<')
               from method in type.GetMethods(Declared)
               where method.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false) && !method.Name.StartsWith('<')
               select $"{type.FullName!.Split('`')[0].Replace('+', '.')}.{method.Name}({string.Join(",", method.GetParameters().Select(p => p.ParameterType.Name))})",
        ];
    }
}
