using System.Buffers;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using MemoWeave.Shapes;
using MemoWeave.Values.Binary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>What was written of a type is not read of another, whatever they have in common (rule V12).</summary>
[Property("rule", "V12")]
internal sealed class ChangedTypeTests
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll").Select(static p => MetadataReference.CreateFromFile(p))];

    private static IEnumerable<TestCaseData> Pairs() => ChangedTypes.Pairs.Select(static p => new TestCaseData(p.Before, p.After).SetArgDisplayNames(p.Name));

    [Test]
    public void There_are_enough_pairs() => Assert.That(ChangedTypes.Pairs.Select(static p => p.Name).Distinct().Count(), Is.GreaterThanOrEqualTo(40));

    [TestCaseSource(nameof(Pairs))]
    public void A_changed_type_has_another_fingerprint(string before, string after)
    {
        var (old, same, changed) = (Compile(before), Compile(before), Compile(after));
        Assert.That(Fingerprint(same), Is.EqualTo(Fingerprint(old)), "built again, it is the same");
        Assert.That(Fingerprint(changed), Is.Not.EqualTo(Fingerprint(old)));
        foreach (var definition in new[] { typeof(List<>), typeof(Nullable<>), typeof(Dictionary<,>) })
        {
            if (definition == typeof(Nullable<>) && !(old.IsValueType && changed.IsValueType)) continue;
            Assert.That(Fingerprint(Of(definition, changed)), Is.Not.EqualTo(Fingerprint(Of(definition, old))));
        }
    }

    [TestCaseSource(nameof(Pairs))]
    public void A_value_of_the_type_as_it_was_is_not_read(string before, string after)
    {
        var (old, changed) = (Compile(before), Compile(after));
        var written = (byte[])Call(nameof(Written), old);
        Assert.That(Call(nameof(IsRead), old, written), Is.True);
        Assert.That(Call(nameof(IsRead), changed, written), Is.False);
        // As an object, its type is told by a number that no type has any more.
        Assert.That(IsRead<object>(written), Is.False);
    }

    [Test]
    public void Numbers_of_types_that_nobody_named_change_nothing() =>
        Assert.That(ValueCodec<List<int>>.Fingerprint, Is.Not.EqualTo(ValueCodec<int[]>.Fingerprint).And.Not.EqualTo((UInt128)0));

    private static byte[] Written<T>()
    {
        ArrayBufferWriter<byte> target = new();
        var value = (T)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(T));
        if (typeof(T).BaseType is { IsGenericType: true }) value = Activator.CreateInstance<T>();
        Assert.That(ValueCodec<T>.TryWrite(value, target), Is.Null);
        return target.WrittenSpan.ToArray();
    }

    private static bool IsRead<T>(byte[] written) => ValueCodec<T>.TryRead(written, out _);

    private static object Call(string method, Type type, params object[] arguments) =>
        typeof(ChangedTypeTests).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, arguments)!;

    private static Type Of(Type definition, Type row) => definition.MakeGenericType([.. definition.GetGenericArguments().Select((_, i) => i == 0 && definition.GetGenericArguments().Length > 1 ? typeof(int) : row)]);

    // A second type of a name gets a number in this process; in another it would be the first.
    private static UInt128 Fingerprint(Type type) => TypeFingerprint.Of(type, static t => Regex.Replace(TypeNames.Of(t), @"#\d+", ""));

    private static Type Compile(string source)
    {
        var tree = CSharpSyntaxTree.ParseText("using System.Collections.Generic;\n" + source);
        var compilation = CSharpCompilation.Create("Rows", [tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        return Load(compilation);
    }

    private static Type Load(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        var result = compilation.Emit(image);
        Assert.That(result.Success, string.Join('\n', result.Diagnostics.Select(static d => d.ToString())));
        image.Position = 0;
        return new AssemblyLoadContext("Rows", isCollectible: false).LoadFromStream(image).GetType("Row")!;
    }
}
