using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using System.Text.RegularExpressions;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

[Property("rule", "K10")]
internal sealed class UnkeyableArgumentTests
{
    private const string Opaque = "nothing tells which of its content makes two values equal";
    private const string Derived = "it is of a type of its own that derives from the one known";
    private const string Pointer = "a pointer or a reference says nothing of what it points to";
    private const string Lazy = "a sequence without a count might be lazy, and would be enumerated twice: pass an array or a list of it";

    [Test]
    public void The_message_names_all_that_leads_to_the_remedy()
    {
        var refusal = Assert.Throws<UnkeyableArgumentException>(static () => Canonical.Bytes(new object?[] { 1, new object?[] { new MemoryStream() } }))!;
        Assert.That(refusal.Message, Is.EqualTo(
            "The memoized method 'MemoWeave.Tests.Support.Sites.Load(int, string)' can't make a cache key of its argument 'value[][]' of type 'System.IO.MemoryStream': " +
            "nothing tells which of its content makes two values equal. " +
            "Leave it out by [NotKey] if the result doesn't depend on it; or let its type implement IMemoKey, " +
            "or register an encoder for it in MemoOptions.KeyEncoders, to say what of it counts."));
        Assert.That((refusal.Parameter, refusal.Path, refusal.Type), Is.EqualTo(("value", "value[][]", typeof(MemoryStream))));
        Assert.That(refusal.Method, Is.EqualTo("MemoWeave.Tests.Support.Sites.Load(int, string)"));
    }

    [Test]
    public void What_has_no_content_is_refused_whatever_declares_it()
    {
        Assert.Multiple(() =>
        {
            Refuses(new object(), "it has no content");
            Refuses<object>(new MemoryStream(), Opaque);
            Refuses(Task.CompletedTask, Opaque, Task.CompletedTask.GetType());
            Refuses(new Lazy<int>(1), Opaque);
            Refuses(Thread.CurrentThread, Opaque);
            Refuses(new PriorityQueue<int, int>(), Opaque);
            Refuses(new Timer(static _ => { }), Opaque);
        });
    }

    [Test]
    public void A_sequence_without_a_count_is_refused()
    {
        Assert.Multiple(() =>
        {
            Refuses(new Lazily(), Lazy);
            Refuses<IEnumerable<int>>(new Lazily(), Lazy);
            Refuses(Enumerable.Range(0, 3).Where(static number => number > 1), Lazy, type: null);
            Refuses(Yielded(), Lazy, type: null);
            Refuses(Yielded().GetEnumerator(), Lazy, type: null);
        });
    }

    [Test]
    public void A_delegate_that_captured_something_is_refused()
    {
        const string captured = "it is a delegate that captured something, which may be anything";
        var number = Environment.TickCount;
        Assert.Multiple(() =>
        {
            Refuses(() => number, captured);
            Refuses<Func<string>>(new Version(1, 2).ToString, captured);
            Refuses<Delegate>(() => number, captured, typeof(Func<int>));
            Refuses(static () => 1, refused: null);
        });
    }

    [Test]
    public void A_delegate_of_a_method_made_at_run_time_is_refused()
    {
        var method = new DynamicMethod("Made", typeof(int), []);
        method.GetILGenerator().Emit(OpCodes.Ldc_I4_1);
        method.GetILGenerator().Emit(OpCodes.Ret);
        Refuses(method.CreateDelegate<Func<int>>(), "its method was made at run time, and has no name");
    }

    [Test]
    public unsafe void Pointers_are_refused()
    {
        Assert.Multiple(() =>
        {
            Refuses(new int*[1], Pointer);
            Refuses<object>(new int*[0], Pointer, typeof(int*[]));
        });
    }

    [Test]
    public void A_type_that_is_none_of_the_runtime_is_refused()
    {
        var made = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Made"), AssemblyBuilderAccess.Run).DefineDynamicModule("Made").DefineType("Made");
        Assert.Multiple(() =>
        {
            Refuses<Type>(made, "it is not a type of the runtime", made.GetType());
            Refuses(typeof(List<>).GetGenericArguments()[0], "it is the parameter of a generic type", typeof(object).GetType());
        });
    }

    [Test]
    public void What_derives_from_a_leaf_is_refused()
    {
        Assert.Multiple(() =>
        {
            Refuses<Uri>(new OwnUri(), Derived, typeof(OwnUri));
            Refuses<Encoding>(new OwnEncoding(), Derived, typeof(OwnEncoding));
            Refuses<CultureInfo>(new OwnCulture(), Derived, typeof(OwnCulture));
            Refuses<Regex>(new OwnRegex(), Derived, typeof(OwnRegex));
        });
    }

    [Test]
    public void A_culture_whose_formats_were_changed_is_refused()
    {
        const string changed = "its formats were changed, and its name doesn't tell how";
        var culture = new CultureInfo("de-DE") { NumberFormat = { NumberDecimalSeparator = "!" } };
        Assert.Multiple(() =>
        {
            Refuses(culture, changed);
            Refuses(CultureInfo.ReadOnly(culture), changed);
        });
    }

    [Test]
    public void An_encoding_whose_content_does_not_tell_all_is_refused()
    {
        Assert.Multiple(() =>
        {
#pragma warning disable SYSLIB0001 // What is advised against may be passed all the same.
            Refuses<Encoding>(new UTF7Encoding(true), "the content of a UTF-7 encoding doesn't tell how it was made", typeof(UTF7Encoding));
#pragma warning restore SYSLIB0001
            Refuses(Encoding.GetEncoding("us-ascii", new OwnFallback(), DecoderFallback.ExceptionFallback), "its fallback is of a type of its own", type: null);
        });
    }

    [Test]
    public void A_class_that_derives_from_one_of_the_framework_with_content_is_refused() =>
        Refuses(new OwnStream(), "it derives from 'System.IO.MemoryStream', and nothing tells which of its content makes two values equal");

    [Test]
    [Property("rule", "K6")]
    public void Sets_in_sets_are_refused_at_a_depth_that_no_data_has()
    {
        object nested = "a";
        for (var i = 0; i < 16; i++) nested = new HashSet<object>(ReferenceEqualityComparer.Instance) { nested };
        Assert.Multiple(() =>
        {
            Refuses(nested, refused: null);
            Refuses(
                new HashSet<object>(ReferenceEqualityComparer.Instance) { nested },
                "it is nested in more than 16 sets or dictionaries with keys that are objects",
                path: "value" + string.Concat(Enumerable.Repeat("[]", 17)));
        });
    }

    [Test]
    [Property("rule", "K7")]
    public void A_key_of_more_than_a_gibibyte_is_refused()
    {
        Assert.Multiple(() =>
        {
            Refuses(GC.AllocateUninitializedArray<byte>((1 << 30) + 1), "its key would take more than 1024 MiB");
            Assert.That(static () => Canonical.SpanBytes<byte>(GC.AllocateUninitializedArray<byte>((1 << 30) + 1)), Throws.TypeOf<UnkeyableArgumentException>());
        });
    }

    [Test]
    public void The_path_leads_to_what_was_refused()
    {
        var stream = new MemoryStream();
        Assert.Multiple(() =>
        {
            Refuses(new Report([new Filter("a", null), new Filter("b", _ => stream.CanRead)]), null, typeof(Func<int, bool>), "query.Filters[].Predicate", "query");
            Refuses((1, (object)stream), Opaque, typeof(MemoryStream), "value.Item2");
            Refuses(new Dictionary<string, object> { ["a"] = stream }, Opaque, typeof(MemoryStream), "value[]");
            Refuses(new Dictionary<Filter, int> { [new("a", _ => stream.CanRead)] = 1 }, null, typeof(Func<int, bool>), "value[].Predicate");
            Refuses(KeyValuePair.Create(1, (object)stream), Opaque, typeof(MemoryStream), "value.value");
            Refuses(new Holder(stream), Opaque, typeof(MemoryStream), "value._held");
            Refuses(new DerivedHolder(stream), Opaque, typeof(MemoryStream), "value._held");
            Refuses(new object[,] { { 1, stream } }, Opaque, typeof(MemoryStream), "value[]");
            Refuses(new HashSet<Holder> { new(stream) }, Opaque, typeof(MemoryStream), "value[]._held");
            Refuses(new { Inner = new { Stream = stream } }, Opaque, typeof(MemoryStream), "value.Inner.Stream");
        });
    }

    [Test]
    public void Nothing_is_refused_for_what_is_null_or_left_out()
    {
        Assert.Multiple(() =>
        {
            Refuses<MemoryStream?>(null, refused: null);
            Refuses(new Holder(null), refused: null);
            Refuses(new Marked(new MemoryStream()), refused: null);
        });
    }

    [Test]
    [Property("rule", "K15")]
    public void The_body_does_not_run()
    {
        var site = Sites.Sync<OwnedKey, int>();
        Assert.That(() => site.CallCanonical(new MemoryStream(), static () => throw new InvalidOperationException("the body ran")), Throws.InstanceOf<MemoUsageException>());
        Assert.That(site.Statistics.Entries, Is.Zero);
    }

    private static void Refuses<T>(T value, string? refused) => Refuses(value, refused, value?.GetType());

    private static void Refuses<T>(T value, string? refused, string path) => Refuses(value, refused, type: null, path);

    // Null for why stands for any reason where a path is told, and for no refusal where none is.
    private static void Refuses<T>(T value, string? refused, Type? type, string? path = null, string parameter = "value")
    {
        var refusal = Refusal(value, parameter);
        if (refused is null && path is null)
        {
            Assert.That(refusal, Is.Null);
            return;
        }

        Assert.That(refusal, Is.Not.Null, typeof(T).ToString());
        if (type is not null) Assert.That(refusal!.Type, Is.EqualTo(type));
        Assert.That(refusal!.Path, Is.EqualTo(path ?? parameter));
        if (refused is not null) Assert.That(refusal.Message, Is.EqualTo(Message(refusal.Path, refusal.Type, refused)));
    }

    private static string Message(string path, Type type, string reason) =>
        $"The memoized method 'MemoWeave.Tests.Support.Sites.Load(int, string)' can't make a cache key of its argument '{path}' of type '{type}': {reason}. " +
        "Leave it out by [NotKey] if the result doesn't depend on it; or let its type implement IMemoKey, " +
        "or register an encoder for it in MemoOptions.KeyEncoders, to say what of it counts.";

    private static UnkeyableArgumentException? Refusal<T>(T value, string parameter)
    {
        KeyBuffer buffer = default;
        var writer = KeyWriter.Start(ref buffer, Sites.Sync<OwnedKey, int>());
        try
        {
            writer.Argument(value, parameter);
            Assert.That(writer.Failure, Is.Null);
            writer.Return();
            return null;
        }
        catch (UnkeyableArgumentException refusal)
        {
            return refusal;
        }
    }

    private static IEnumerable<int> Yielded()
    {
        yield return 1;
    }

    private sealed record Report(List<Filter> Filters);

    private sealed record Filter(string Column, Func<int, bool>? Predicate);

    private class Holder(Stream? held)
    {
        private readonly Stream? _held = held;

        public bool Holds => _held is not null;
    }

    private sealed class DerivedHolder(Stream? held) : Holder(held);

    private sealed record Marked([NotKey] Stream Stream);

    private sealed class Lazily : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator() => throw new InvalidOperationException("it was enumerated");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class OwnUri() : Uri("http://a");

    private sealed class OwnEncoding : UTF8Encoding;

    private sealed class OwnCulture() : CultureInfo("de-DE");

    private sealed class OwnRegex() : Regex("a");

    private sealed class OwnStream : MemoryStream;

    private sealed class OwnFallback : EncoderFallback
    {
        public override int MaxCharCount => 0;

        public override EncoderFallbackBuffer CreateFallbackBuffer() => throw new NotSupportedException();
    }
}
