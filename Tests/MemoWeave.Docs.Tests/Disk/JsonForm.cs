using System.Buffers;
using System.Text.Json;

namespace MemoWeave.Docs.Tests.Disk;

#region disk-own-serializer
public sealed class JsonForm : IMemoSerializer
{
    public bool CanSerialize(Type type) => type.Namespace == "Shop.Reports";   // the others in MemoWeave's own form

    public void Serialize<T>(T value, IBufferWriter<byte> target)
    {
        using var writer = new Utf8JsonWriter(target);
        JsonSerializer.Serialize(writer, value);
    }

    public T Deserialize<T>(ReadOnlySequence<byte> source)
    {
        var reader = new Utf8JsonReader(source);
        return JsonSerializer.Deserialize<T>(ref reader)!;
    }
}
#endregion
