using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.Fody.Tests.Diagnostics;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Tests;

/// <summary>Which declared types the build refuses, and which it leaves to run time.</summary>
public class KeyableTypesTests
{
    [TestCase("bool"), TestCase("Half"), TestCase("Int128"), TestCase("decimal"), TestCase("System.Numerics.BigInteger"), TestCase("System.Numerics.Complex"), TestCase("DayOfWeek")]
    [TestCase("Guid"), TestCase("DateTimeOffset"), TestCase("TimeZoneInfo"), TestCase("Uri"), TestCase("Version"), TestCase("Type"), TestCase("System.Reflection.TypeInfo")]
    [TestCase("System.Globalization.CultureInfo"), TestCase("System.Text.Encoding"), TestCase("System.Text.RegularExpressions.Regex"), TestCase("System.Net.IPAddress"), TestCase("Range")]
    [TestCase("int?"), TestCase("(int, string)"), TestCase("Tuple<int, Uri>"), TestCase("KeyValuePair<string, int>"), TestCase("int[,,]"), TestCase("Memory<byte>"), TestCase("ReadOnlyMemory<Uri>")]
    [TestCase("ReadOnlySpan<string>"), TestCase("ArraySegment<int>"), TestCase("HashSet<string>"), TestCase("Dictionary<string, List<int[]>>"), TestCase("IEnumerable<int>"), TestCase("ISet<Guid>")]
    [TestCase("System.Collections.Immutable.ImmutableArray<int>"), TestCase("System.Collections.Frozen.FrozenDictionary<int, int>"), TestCase("System.Text.StringBuilder")]
    [TestCase("System.Text.Json.JsonElement"), TestCase("System.Text.Json.Nodes.JsonNode"), TestCase("System.Xml.Linq.XElement"), TestCase("System.Collections.BitArray")]
    [TestCase("System.Numerics.Matrix4x4"), TestCase("System.Data.DataTable"), TestCase("FileInfo"), TestCase("Exception"), TestCase("object"), TestCase("dynamic")]
    [TestCase("Func<int>"), TestCase("Action<Stream>"), TestCase("IComparer<Stream>"), TestCase("Comparison<Task>"), TestCase("Own"), TestCase("Own.Part"), TestCase("Chain"), TestCase("Listed"), TestCase("Writes"), TestCase("IWrites")]
    [Property("rule", "K4")]
    public async Task What_no_declared_type_shows_to_be_unkeyable_is_left_to_run_time(string type)
    {
        var source = $$"""
            public class Own { private Part? _part; private Own? _next; public Func<Stream>? Open; [NotKey] public Stream? Log { get; set; } [field: NotKey] public Timer? Timer { get; } [NotKey] private Task? _task; static Random? _r; public class Part { public Own? Owner; public nint Bits; } }
            public record Listed(int Number, [NotKey] Stream? Log, [property: NotKey] Timer? Timer);
            public class Chain { public Chain? Next; public List<Chain[]>? Links; public Grows<int>? Grows; }
            public class Grows<T> { public Grows<(T, T)>? Next; public T? Value; }
            public class Writes : MemoryStream, IWrites { public void WriteKey(ref MemoWeave.Keys.KeyWriter writer) { } }
            public interface IWrites : IMemoKey;
            public class C { [Memo] public int M({{type}} x) => 1; }
            """;

        Assert.That(Configured.Weave(source).Messages, Is.Empty);
        Assert.That(await EditorAnalysis.Of(source), Is.Empty);
    }

    [Test, Property("rule", "K10")]
    public void Every_name_of_the_refused_types_that_the_framework_has_is_right()
    {
        var unknown = RefusedTypes.All.Where(name => Find(name) is null).Where(name => !name.StartsWith("Microsoft.", StringComparison.Ordinal));

        Assert.That(unknown, Is.Empty);

        static Type? Find(string name) => new[]
        {
            "System.Private.CoreLib", "System.ComponentModel", "System.Xml.ReaderWriter", "System.Text.Json", "System.Threading.Channels", "System.Net.Sockets", "System.Net.Http", "System.Data.Common",
            "System.Linq.Expressions", "System.Diagnostics.Process", "System.ComponentModel.TypeConverter",
        }.Select(assembly => Type.GetType($"{name}, {assembly}")).FirstOrDefault(type => type is not null);
    }

    [TestCase("Stream _"), TestCase("Stream _log"), TestCase("[NotKey] Stream log"), TestCase("[NotKey] int* p"), TestCase("[NotKey] Window w"), TestCase("in Stream _log"), TestCase("Progress<int> p")]
    [TestCase("IProgress<int> p"), TestCase("CancellationToken token"), TestCase("[NotKey] Task t, [NotKey] params Span<Stream> rest")]
    [Property("rule", "K9")]
    public async Task What_is_left_out_of_the_key_may_be_of_any_type(string parameters)
    {
        var source = $"public ref struct Window {{ public Span<int> Items; }} public unsafe class C {{ [Memo] public static int M(int x, {parameters}) => x; }}";

        Assert.That(Configured.Weave(source).Messages, Is.Empty);
        Assert.That(await EditorAnalysis.Of(source), Is.Empty);
    }

    [Test, Property("rule", "K9")]
    public void Where_the_configuration_says_so_a_name_leaves_nothing_out()
    {
        var errors = Configured.Weave("public class C { [Memo] public int M(Stream _log, [NotKey] Stream file, Stream _) => 1; }", "<MemoWeave UnderscoreExcludes='false'/>").Messages;

        Assert.That(errors.Select(e => e.Text), Has.Exactly(1).Contains("parameter '_log' of type 'Stream'").And.Exactly(1).Contains("parameter '_' of type 'Stream'").And.Exactly(2).Items);
    }
}
