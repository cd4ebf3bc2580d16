using System.Collections.Immutable;
using System.Data;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using MemoWeave.Keys;
using MemoWeave.Tests.Keys.Vectors;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

[NonParallelizable] // Some register an encoder, which is the process's.
internal sealed class KeyDefectTests
{
    [Test]
    [Property("rule", "K4")]
    public void Collections_of_public_types_with_the_default_comparer_have_keys()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Canonical.Bytes(new HashSet<int> { 1 }), Throws.Nothing);
            Assert.That(() => Canonical.Bytes(new HashSet<object> { 1 }), Throws.Nothing);
            Assert.That(() => Canonical.Bytes(new Dictionary<int, int> { [1] = 1 }), Throws.Nothing);
            Assert.That(() => Canonical.Bytes(new Dictionary<DayOfWeek, int> { [0] = 1 }), Throws.Nothing);
            Assert.That(() => Canonical.Bytes(new SortedDictionary<string, int> { ["a"] = 1 }), Throws.Nothing);
            Assert.That(() => Canonical.Bytes(new SortedSet<int> { 1 }), Throws.Nothing);
            Assert.That(() => Canonical.Bytes(new DataTable("T")), Throws.Nothing);
        });
    }

    [Test]
    [Property("rule", "K4")]
    public void Immutable_stacks_and_queues_have_keys()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Canonical.Bytes(ImmutableStack.Create(1)), Throws.Nothing);
            Assert.That(() => Canonical.Bytes(ImmutableQueue.Create(1)), Throws.Nothing);
        });
    }

    [Test]
    [Property("rule", "K10")]
    public unsafe void A_pointer_in_a_field_is_refused() =>
        Assert.That(() => Canonical.Bytes(new Pointing(null)), Throws.TypeOf<UnkeyableArgumentException>());

    [Test]
    [Property("rule", "K2")]
    public void Where_an_array_begins_counts()
    {
        var first = Array.CreateInstance(typeof(int), [2], [1]);
        var second = Array.CreateInstance(typeof(int), [2], [5]);
        Assert.That(Canonical.Bytes(first), Is.Not.EqualTo(Canonical.Bytes(second)));
    }

    [Test]
    [Property("rule", "K2")]
    public void Cultures_that_sort_otherwise_are_told_apart()
    {
        Assert.Multiple(static () =>
        {
            Assert.That(Canonical.Bytes(new CultureInfo("zh-CN_stroke")), Is.Not.EqualTo(Canonical.Bytes(new CultureInfo("zh-CN"))), "a wrong hit");
            Assert.That(static () => Canonical.Bytes(new CultureInfo("de-DE_phoneb")), Throws.Nothing, "nobody changed its formats");
        });
    }

    [Test]
    [Property("rule", "K10")]
    public void A_class_whose_framework_base_inherits_content_is_refused() =>
        Assert.That(static () => Canonical.Bytes(new OwnError("a")), Throws.TypeOf<UnkeyableArgumentException>(), "nothing tells it from one with another message");

    [Test]
    [Property("rule", "K10")]
    public void A_lazy_asynchronous_sequence_is_refused() =>
        Assert.That(() => Canonical.Bytes(Later()), Throws.TypeOf<UnkeyableArgumentException>());

    [Test]
    [Property("rule", "K10")]
    public void The_path_tells_that_it_is_longer_than_it_shows()
    {
        Fork fork = new(null, new MemoryStream());
        for (var i = 0; i < 70; i++) fork = new(fork, null);
        var refusal = Assert.Throws<UnkeyableArgumentException>(() => Canonical.Bytes(fork))!;
        Assert.That(refusal.Path, Is.EqualTo("value…" + string.Concat(Enumerable.Repeat(".Left", 6)) + ".Right"));
    }

    [Test]
    [Property("rule", "K7")]
    public void A_chain_of_boxed_structs_does_not_overflow_the_stack() => Assert.That(VectorProcess.ExitCode("boxes"), Is.Zero);

    [Test]
    [Property("rule", "K5")]
    public void An_encoder_of_an_interface_leaves_leaves_alone()
    {
        Memo.Configure(static options => options.KeyEncoders.Add<IFormattable>(static (ref _, _) => { }));
        try
        {
            Assert.That(Canonical.Bytes(1), Is.Not.EqualTo(Canonical.Bytes(2)), "the typed form tells them apart");
        }
        finally
        {
            Memo.Configure(static options => options.KeyEncoders.Remove(typeof(IFormattable)));
        }
    }

    [Test]
    [Property("rule", "K5")]
    public void A_nullable_simple_type_is_its_own_key() =>
        Assert.That(() => Memo.Configure(static options =>
        {
            options.KeyEncoders.Add<int?>(static (ref _, _) => { });
            options.KeyEncoders.Remove(typeof(int?));
        }), Throws.ArgumentException);

    [TestCaseSource(nameof(Flat))]
    [Property("rule", "K5")]
    public void What_woven_code_compares_itself_takes_no_encoder(Action<MemoKeyEncoders> add) =>
        Assert.That(() => Memo.Configure(options => add(options.KeyEncoders)), Throws.ArgumentException);

    private static IEnumerable<TestCaseData> Flat() =>
        new (string Name, Action<MemoKeyEncoders> Add)[]
        {
            ("int", static e => e.Add<int>(static (ref _, _) => { })),
            ("DayOfWeek", static e => e.Add<DayOfWeek>(static (ref _, _) => { })),
            ("double[]", static e => e.Add<double[]>(static (ref _, _) => { })),
            ("(int, string)", static e => e.Add<(int, string)>(static (ref _, _) => { })),
            ("object", static e => e.Add<object>(static (ref _, _) => { })),
        }.Select(static c => new TestCaseData(c.Add).SetArgDisplayNames(c.Name));

    [Test]
    [Property("rule", "K5")]
    public void A_nullable_struct_has_the_encoder_of_the_struct() =>
        Assert.That(static () => Memo.Configure(static options => options.KeyEncoders.Add<Cell?>(static (ref _, _) => { })), Throws.ArgumentException);

    [Test]
    [Property("rule", "K6")]
    public void A_dictionary_by_reference_does_not_depend_on_its_order()
    {
        var (first, second) = (new string("a"), new string(['a']));
        Dictionary<string, int> one = new(ReferenceEqualityComparer.Instance) { [first] = 1, [second] = 2 };
        Dictionary<string, int> other = new(ReferenceEqualityComparer.Instance) { [second] = 2, [first] = 1 };
        Assert.That(Canonical.Bytes(one), Is.EqualTo(Canonical.Bytes(other)));
    }

    [Test]
    [Property("rule", "K5")]
    public void One_for_a_generic_type_takes_all_its_constructions()
    {
        Memo.Configure(static options => options.KeyEncoders.Add(typeof(Paged<>), typeof(PagedKey<>)));
        try
        {
            Assert.That(Canonical.Bytes(new Paged<int>(1, 2)), Is.EqualTo(Canonical.Bytes(new Paged<int>(1, 3))));
            Assert.That(Canonical.Bytes(new Paged<int>(1, 2)), Is.Not.EqualTo(Canonical.Bytes(new Paged<int>(2, 2))));
            Assert.That(Canonical.Bytes<object>(new Paged<string>("a", 2)), Is.Not.EqualTo(Canonical.Bytes<object>(new Paged<object>("a", 2))));
            Memo.Configure(static options => options.KeyEncoders.Add<Paged<int>>(static (ref writer, value) => writer.Write(value.Page)));
            Assert.That(Canonical.Bytes(new Paged<int>(1, 2)), Is.EqualTo(Canonical.Bytes(new Paged<int>(7, 2))), "the construction goes first");
        }
        finally
        {
            Memo.Configure(static options =>
            {
                options.KeyEncoders.Remove(typeof(Paged<>));
                options.KeyEncoders.Remove(typeof(Paged<int>));
            });
        }
    }

    [Test]
    [Property("rule", "K2")]
    public void Identifiers_of_a_document_type_count()
    {
        XDocument one = new(new XDocumentType("a", "public", "one.dtd", null), new XElement("a"));
        XDocument other = new(new XDocumentType("a", "public", "other.dtd", null), new XElement("a"));
        Assert.That(Canonical.Bytes(one), Is.Not.EqualTo(Canonical.Bytes(other)));
    }

    [Test]
    [Property("rule", "K2")]
    public void What_IMemoKey_writes_in_several_values_is_not_what_it_writes_in_one() =>
        Assert.That(Canonical.Bytes(new Chosen(false)), Is.Not.EqualTo(Canonical.Bytes(new Chosen(true))));

    [Test]
    [Property("rule", "K5")]
    public void A_struct_of_a_declared_size_leaves_out_what_is_no_key() =>
        Assert.That(Canonical.Bytes(new Sized { Counts = 1, Not = 1 }), Is.EqualTo(Canonical.Bytes(new Sized { Counts = 1, Not = 2 })));

    [Test]
    [Property("rule", "K2")]
    public void Padding_says_nothing()
    {
        Assert.That(Canonical.Bytes(Padded(0x00)), Is.EqualTo(Canonical.Bytes(Padded(0xFF))));

        static SizedWithGaps Padded(byte fill)
        {
            Span<SizedWithGaps> space = new SizedWithGaps[1];
            MemoryMarshal.AsBytes(space).Fill(fill);
            (space[0].First, space[0].Second) = (1, 2);
            return space[0];
        }
    }

    [TestCaseSource(nameof(Tables))]
    [Property("rule", "K4")]
    public void A_table_is_told_by_all_of_it(Action<DataTable> change)
    {
        var changed = Table();
        change(changed);
        Assert.That(Canonical.Bytes(Table()), Is.EqualTo(Canonical.Bytes(Table().Copy())));
        Assert.That(Canonical.Bytes(changed), Is.Not.EqualTo(Canonical.Bytes(Table())));
    }

    private static IEnumerable<TestCaseData> Tables() =>
        new (string Name, Action<DataTable> Change)[]
        {
            ("137. another value", static t => t.Rows[0][1] = 9),
            ("137. no value", static t => t.Rows[0][1] = DBNull.Value),
            ("137. a column more", static t => t.Columns.Add("c", typeof(int))),
            ("137. a column less", static t => t.Columns.RemoveAt(1)),
            ("137. columns in another order", static t => t.Columns[1].SetOrdinal(0)),
            ("137. renamed column", static t => t.Columns[1].ColumnName = "c"),
            ("137. a row more", static t => t.Rows.Add(5, 6)),
            ("137. a row less", static t => t.Rows.RemoveAt(1)),
            ("137. another index", static t => t.PrimaryKey = [t.Columns[0]]),
            ("137. another name", static t => t.TableName = "U"),
            ("137. a row's state", static t => t.Rows[0].Delete()),
        }.Select(static c => new TestCaseData(c.Change).SetArgDisplayNames(c.Name).SetDescription(c.Name));

    private static DataTable Table()
    {
        var table = new DataTable("T") { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("a", typeof(int));
        table.Columns.Add("b", typeof(int));
        table.Rows.Add(1, 2);
        table.Rows.Add(3, 4);
        table.AcceptChanges();
        return table;
    }

    private static async IAsyncEnumerable<int> Later()
    {
        await Task.Yield();
        yield return 1;
    }

    private sealed unsafe class Pointing(int* place)
    {
        private readonly int* _place = place;

        public bool Points => _place is not null;
    }

    private sealed class Chosen(bool apart) : IMemoKey
    {
        public void WriteKey(ref KeyWriter writer)
        {
            if (!apart)
            {
                writer.Write(new Point(1, 2));
                return;
            }

            writer.Write(new Nothing());
            writer.Write(1);
            writer.Write(2);
        }
    }

    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private struct Sized
    {
        public int Counts;

        [NotKey]
        public int Not;
    }

    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private struct SizedWithGaps
    {
        public byte First;
        public long Second;
    }

    private sealed class OwnError(string message) : InvalidOperationException(message);

    private sealed record Paged<T>(T Content, int Page);

    private sealed class PagedKey<T> : IMemoKeyEncoder<Paged<T>>
    {
        public void WriteKey(ref KeyWriter writer, Paged<T> value) => writer.Write(value.Content);
    }
}
