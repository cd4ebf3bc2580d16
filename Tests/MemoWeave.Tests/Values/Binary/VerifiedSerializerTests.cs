using System.Buffers;
using System.Text.Json;
using MemoWeave.Values.Binary;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>Of a serializer of the user's nothing is believed (rule V4).</summary>
[Property("rule", "V4")]
internal sealed class VerifiedSerializerTests
{
    [Test]
    public void What_comes_back_as_it_was_is_written()
    {
        ArrayBufferWriter<byte> target = new();
        Sent value = new() { Numbers = [1, 2], Name = "a" };
        Assert.That(VerifiedSerializer.TryWrite(new Json(), value, target), Is.Null);
        Assert.That(VerifiedSerializer.TryRead<Sent>(new Json(), new ReadOnlySequence<byte>(target.WrittenMemory), out var read));
        Assert.That((read.Name, read.Numbers), Is.EqualTo((value.Name, value.Numbers)));
    }

    [Test]
    public void What_comes_back_different_is_refused_with_the_way_to_it()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Path(new Sent { Inner = new Derived { Number = 1 } }), Is.EqualTo("Sent.Inner"));
            Assert.That(Path(new Sent { Anything = 1 }), Is.EqualTo("Sent.Anything"));
            Assert.That(Path(new Sent { Times = [new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)], Hidden = new Sent() }), Is.EqualTo("Sent.Hidden"));
            Assert.That(Path(new Stack<int>([1, 2])), Does.StartWith("Stack<Int32>"));
            Assert.That(Path(new Sent { Name = "\ud800" }), Is.EqualTo("Sent.Name"));
            var shared = new Sent();
            Assert.That(Path(new List<Sent> { shared, shared }), Is.EqualTo("List<Sent>[]"));
        });
    }

    [Test]
    public void What_a_serializer_throws_is_a_refusal()
    {
        Sent circle = new();
        circle.Next = circle;
        ArrayBufferWriter<byte> target = new();
        Assert.That(VerifiedSerializer.TryWrite(new Json(), circle, target), Is.Not.Null.And.Property("Path").EqualTo("Sent").And.Property("Reason").Contains("JsonException"));
        Assert.That(target.WrittenCount, Is.Zero, "nothing of it is written");
        Assert.That(VerifiedSerializer.TryRead<Sent>(new Json(), new ReadOnlySequence<byte>([1, 2, 3]), out _), Is.False);
    }

    private static string? Path<T>(T value)
    {
        ArrayBufferWriter<byte> target = new();
        var refusal = VerifiedSerializer.TryWrite(new Json(), value, target);
        Assert.That(target.WrittenCount, Is.Zero);
        return refusal?.Path;
    }

    private sealed class Json : IMemoSerializer
    {
        public bool CanSerialize(Type type) => true;

        public void Serialize<T>(T value, IBufferWriter<byte> target)
        {
            using Utf8JsonWriter writer = new(target);
            JsonSerializer.Serialize(writer, value);
        }

        public T Deserialize<T>(ReadOnlySequence<byte> source)
        {
            Utf8JsonReader reader = new(source);
            return JsonSerializer.Deserialize<T>(ref reader)!;
        }
    }

    private class Sent
    {
        public string? Name { get; set; }

        public List<int>? Numbers { get; set; }

        public DateTime[]? Times { get; set; }

        public Sent? Inner { get; set; }

        public Sent? Next { get; set; }

        public object? Anything { get; set; }

        internal Sent? Hidden { get; set; }
    }

    private sealed class Derived : Sent
    {
        public int Number { get; set; }
    }
}
