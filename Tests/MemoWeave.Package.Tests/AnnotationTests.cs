using System.Reflection;
using System.Runtime.Loader;

namespace MemoWeave.Package.Tests;

/// <summary>What a method says to a trimmer stands on its moved body too, where the code is (rule W6).</summary>
[TestFixture]
[Property("rule", "W6")]
public sealed class AnnotationTests
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [TestCase("Named", "RequiresUnreferencedCodeAttribute")]
    [TestCase("Generic", "RequiresDynamicCodeAttribute", "RequiresUnreferencedCodeAttribute")]
    [TestCase("File", "RequiresAssemblyFilesAttribute")]
    [TestCase("Suppressed", "UnconditionalSuppressMessageAttribute")]
    [TestCase("Properties", "DynamicallyAccessedMembersAttribute")]
    [TestCase("Made", "DynamicallyAccessedMembersAttribute")]
    [TestCase("WithFields", "DynamicallyAccessedMembersAttribute")]
    public void The_body_says_what_its_method_says(string name, params string[] annotations)
    {
        var context = new AssemblyLoadContext(name, isCollectible: true);
        context.Resolving += static (loading, missing) => loading.LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(PublishedApp.JitAssembly)!, $"{missing.Name}.dll"));
        try
        {
            var type = context.LoadFromAssemblyPath(PublishedApp.JitAssembly).GetType("MemoWeave.AotApp.Methods.AnnotatedMethods", throwOnError: true)!;
            var said = Annotations(type.GetMethod(name, Declared)!).Where(said => annotations.Any(said.Contains)).ToList();
            Assert.That(said, Has.Count.EqualTo(annotations.Length));
            Assert.That(Annotations(type.GetMethod($"<{name}>Body", Declared)!), Is.EqualTo(said));
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Those of the method, its result, its parameters and its type parameters.</summary>
    private static List<string> Annotations(MethodInfo method) =>
    [
        .. new[] { method.GetCustomAttributesData(), method.ReturnParameter.GetCustomAttributesData() }
            .Concat(method.GetParameters().Select(static parameter => parameter.GetCustomAttributesData()))
            .Concat(method.GetGenericArguments().Select(static parameter => parameter.GetCustomAttributesData()))
            .SelectMany(static attributes => attributes)
            .Where(static attribute => attribute.AttributeType.Namespace == "System.Diagnostics.CodeAnalysis")
            .Select(static attribute => attribute.ToString())
            .Order(StringComparer.Ordinal),
    ];
}
