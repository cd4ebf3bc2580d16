using System.Buffers;
using System.Buffers.Binary;
using System.Reflection;
using MemoWeave.Shapes;
using MemoWeave.Tests.Keys.Graphs;
using MemoWeave.Values.Binary;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>Bytes that nobody wrote make nothing but what a value may be, and take no more than a bounded room (rule D11).</summary>
[Property("rule", "D11")]
internal sealed class TamperedBinaryTests
{
    private const int Header = 13;
    private const long MaxExtra = 64 << 20;
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_TAMPER"), out var rounds) ? rounds : 500;

    private static readonly string[] Slow = ["large", "texts of every kind", "text being built"];

    [OneTimeSetUp]
    public void Root() => Rooting.Make();

    [Test]
    public void Changed_bytes_make_no_exception_and_nothing_else()
    {
        var written = BinarySamples.Make().Where(static s => !Slow.Any(s.Name.StartsWith)).Select(static s => Body(s.Value)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(round);
            for (var i = 0; i < 20; i++) Check(Changed(written[random.Next(written.Length)], written, random), $"round {round}.{i}");
        }
    }

    [Test]
    public void Made_up_bytes_make_no_exception_and_nothing_else()
    {
        for (var round = 0; round < Rounds * 20; round++)
        {
            var random = new Random(round);
            var body = new byte[random.Next(200)];
            // Small numbers are more often something.
            for (var i = 0; i < body.Length; i++) body[i] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)random.Next(9);
            Check(body, $"round {round}");
        }
    }

    private static IEnumerable<TestCaseData> Crafted()
    {
        byte[] huge = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F];
        byte[] most = [0xFF, 0xFF, 0xFF, 0xFF, 0x07];
        byte[] list = [4, 5, 18, 1, 0];
        byte[] ints = [4, 3, 1, 6];
        yield return Case("a huge array", [.. ints, .. huge]);
        yield return Case("a large array", [.. ints, .. most, .. new byte[100]]);
        yield return Case("a huge list", [.. list, .. huge]);
        yield return Case("a huge plane", [4, 4, 2, 1, 6, 0, 0, 0, 0, .. most, 0, 0, 0, 0, .. most]);
        yield return Case("a plane of nothing", [4, 4, 32, 1, 6, .. Enumerable.Repeat((byte[])[0, 0, 0, 0, .. most], 31).SelectMany(static b => b), 0, 0, 0, 0, 0]);
        yield return Case("a bound at the end", [4, 4, 1, 1, 6, 0xFF, 0xFF, 0xFF, 0x7F, 2, 1, 0, 0, 0, 2, 0, 0, 0]);
        yield return Case("an object that was not met", [1, 0]);
        yield return Case("an object that will be met", [.. list, 2, 1, 7, 0]);
        yield return Case("a type that was not told", [3, 5]);
        yield return Case("a type that there is not", [4, 7, 1, 2, 3, 4, 5, 6, 7, 8]);
        yield return Case("a type past the table", [4, 1, .. huge]);
        yield return Case("a generic type of itself", [4, .. Enumerable.Repeat((byte[])[5, 18], 5_000).SelectMany(static b => b)]);
        yield return Case("an array of arrays", [4, .. Enumerable.Repeat((byte)3, 5_000), 1, 6]);
        yield return Case("an open generic type as an argument", [4, 5, 18, 6, 18]);
        yield return Case("an array of void", [4, 3, 1, 58]);
        yield return Case("an abstract type", [4, 1, 59]);
        yield return Case("a delegate", [4, 5, 71, 1, 6]);
        yield return Case("a task", [4, 5, 74, 1, 6]);
        yield return Case("a text with a huge length", [4, 1, 22, .. most]);
        yield return Case("a nullable as an object", [4, 5, 0, 1, 6, 1, 0, 0, 0, 0]);
        yield return Case("lists in lists", [.. list, .. Enumerable.Repeat((byte[])[1, 3, 0], 50_000).SelectMany(static b => b)]);
        yield return Case("frozen in frozen", [.. Enumerable.Repeat((byte[])[4, 5, 47, 1, 0, 0, 1], 5_000).SelectMany(static b => b)]);
        yield return Case("a huge hash table", [4, 1, 55, 0, .. most, 0]);
        yield return Case("nothing", []);

        static TestCaseData Case(string name, byte[] body) => new TestCaseData(body).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Crafted))]
    public void Crafted_bytes_are_no_value(byte[] body)
    {
        Check(body, "crafted");
        Assert.That(ValueCodec<object?>.TryRead(WithHeader(body), out _), Is.False);
    }

    [Test]
    public void A_value_of_another_type_does_not_get_into_a_field()
    {
        // A list of texts where a list of numbers is declared, by the type told and by an object met.
        Assert.That(ValueCodec<Listing>.TryRead(WithHeader<Listing>([2, 4, 5, 18, 1, 22, 0]), out _), Is.False);
        Assert.That(ValueCodec<Twin>.TryRead(WithHeader<Twin>([2, 0, 4, 5, 18, 1, 6, 0, 0]), out _), Is.False);
    }

    [Test]
    public void Each_byte_is_needed()
    {
        var body = Body(new List<object> { 1, "a", new OpenRecord(1, "a") });
        for (var length = 0; length < body.Length; length++) Assert.That(ValueCodec<object?>.TryRead(WithHeader(body[..length]), out _), Is.False);
        Assert.That(ValueCodec<object?>.TryRead(WithHeader([.. body, 0]), out _), Is.False);
        Assert.That(ValueCodec<object?>.TryRead([.. WithHeader(body), 0], out _), Is.False);
    }

    private static byte[] Changed(byte[] body, byte[][] others, Random random)
    {
        byte[] changed = [.. body];
        for (var i = random.Next(1, 4); i > 0 && changed.Length > 0; i--)
        {
            var place = random.Next(changed.Length);
            switch (random.Next(6))
            {
                case 0:
                    changed[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    changed[place] = (byte)random.Next(256);
                    break;
                case 2:
                    changed[place] = 0xFF;
                    break;
                case 3:
                    changed = [.. changed[..place], .. changed[random.Next(changed.Length)..]];
                    break;
                case 4:
                    var other = others[random.Next(others.Length)];
                    changed = [.. changed[..place], .. other[random.Next(other.Length)..]];
                    break;
                default:
                    changed[place] = (byte)random.Next(9);
                    break;
            }
        }

        return changed;
    }

    private static void Check(byte[] body, string what)
    {
        var bytes = WithHeader(body);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isRead = ValueCodec<object?>.TryRead(bytes, out var value);
        var extra = GC.GetAllocatedBytesForCurrentThread() - before;
        if (extra > MaxExtra) Assert.Fail($"{what}: {extra:N0} bytes were allocated for {Convert.ToHexString(body.AsSpan(0, Math.Min(200, body.Length)))}");
        if (isRead) OnlyKnown(value, what);
    }

    // Every object in it is of the framework, or of a type that a signature leads to.
    private static void OnlyKnown(object? value, string what)
    {
        HashSet<object> met = new(ReferenceEqualityComparer.Instance);
        Stack<object?> pending = new([value]);
        while (pending.TryPop(out var next))
        {
            if (next is null or Pointer || !met.Add(next) || met.Count > 10_000) continue;
            Assert.That(next, Is.Not.InstanceOf<Delegate>().And.Not.InstanceOf<Unrooted>().And.Not.InstanceOf<Stream>(), what);
            Assert.That(FrameworkTypes.Contains(next.GetType()) || next.GetType().Assembly == typeof(TamperedBinaryTests).Assembly, what);
            if (next is Array array && !array.GetType().GetElementType()!.IsPrimitive) foreach (var each in array) pending.Push(each);
            if (FrameworkTypes.Contains(next.GetType())) continue;
            foreach (var field in next.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)) pending.Push(field.GetValue(next));
        }
    }

    private static byte[] Body(object value)
    {
        ArrayBufferWriter<byte> target = new();
        Assert.That(ValueCodec<object?>.TryWrite(value, target), Is.Null);
        return target.WrittenSpan[Header..].ToArray();
    }

    private static byte[] WithHeader(byte[] body) => WithHeader<object?>(body);

    private static byte[] WithHeader<T>(byte[] body)
    {
        var bytes = new byte[Header + body.Length];
        bytes[0] = 1;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1), (ulong)ValueCodec<T>.Fingerprint);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(9), body.Length);
        body.CopyTo(bytes, Header);
        return bytes;
    }
}
