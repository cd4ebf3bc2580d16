using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests;

/// <summary>An object with entries of its own looks to a serializer as it did before (rule W3).</summary>
public class SerializerTests
{
    private const string Source = """
        [Serializable] public class Fields { public int Number = 3; private string _text = "a"; [Memo] public int M(int x) => x + Number + _text.Length; }
        public class Plain { public int Number = 3; public string Text { get; set; } = "a"; [Memo] public int M(int x) => x + Number + Text.Length; }
        public record Record(int Number) { public Record() : this(3) { } [Memo] public int M(int x) => x + Number; }
        """;

    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    [Test, Property("rule", "W3")]
    public void Serializers_see_no_member_more([Values("Fields", "Plain", "Record")] string type)
    {
        var plain = FixtureCompiler.Compile("Serialized", OptimizationLevel.Release, ("Serialized.cs", Source));
        var (before, after) = (Called(plain, type), Called(FixtureWeaver.Weave(plain), type));

        Assert.That(after.GetType().GetField("<M>Entries", BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(after), Is.Not.Null, "it must have entries");
        Assert.That(Json(after), Is.EqualTo(Json(before)));
        Assert.That(DataContract(after), Is.EqualTo(DataContract(before)));
    }

    private static object Called(Fixture fixture, string type)
    {
        var instance = Activator.CreateInstance(fixture.Load().GetType(type, throwOnError: true)!)!;
        instance.GetType().GetMethod("M")!.Invoke(instance, [1]);
        return instance;
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), WithFields);

    private static string DataContract(object value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(value.GetType()).WriteObject(stream, value);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
