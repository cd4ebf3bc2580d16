using System.Buffers;
using System.Text.Json;
using MemoWeave.Calls.Persistence;

namespace MemoWeave.Tests.Calls.Persistence;

/// <summary>Results in the form of the user's serializer, which is believed nothing (rule V4).</summary>
[NonParallelizable] // The options are the process's.
[Property("rule", "V4")]
public class SerializedResultTests
{
    private StoreSettings _before = null!;

    [SetUp]
    public void Remember()
    {
        _before = StoreSettings.Current;
        Memo.Configure(static options => options.Serializer = new Json());
    }

    [TearDown]
    public void Restore() => StoreSettings.Current = _before;

    [Test]
    public void What_it_wants_to_write_it_writes_and_what_comes_back_different_is_refused()
    {
        ArrayBufferWriter<byte> bytes = new();
        Assert.That(PlainResults<Article>.Instance.TryWrite(new Article("tea", 3.5m), bytes), Is.Null);
        Assert.That(System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan), Is.EqualTo("{\"Name\":\"tea\",\"Price\":3.5}"));
        Assert.That((PlainResults<Article>.Instance.TryRead(bytes.WrittenSpan, out var read), read), Is.EqualTo((true, new Article("tea", 3.5m))));

        Assert.That(PlainResults<Article>.Instance.TryWrite(new Article("lone \ud800", 1m), bytes)!.Path, Is.EqualTo("Article.Name"));
        Assert.That(PlainResults<Article>.Instance.TryRead("nonsense"u8, out _), Is.False);
    }

    [Test, Property("rule", "V12")]
    public void The_form_counts_in_the_fingerprint_of_what_it_writes_and_of_nothing_else()
    {
        var (article, number) = (PlainResults<Article>.Instance.Fingerprint, PlainResults<int>.Instance.Fingerprint);
        StoreSettings.Current = _before;

        Assert.That((PlainResults<Article>.Instance.Fingerprint == article, PlainResults<int>.Instance.Fingerprint == number), Is.EqualTo((false, true)));
    }

    private sealed record Article(string Name, decimal Price);

    private sealed class Json : IMemoSerializer
    {
        public bool CanSerialize(Type type) => type == typeof(Article);

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
}
