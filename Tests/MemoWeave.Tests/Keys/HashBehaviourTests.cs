using System.Collections.ObjectModel;
using System.Numerics;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

/// <summary>Which values are equal and which are not in the system that this one descends from, by its numbers.</summary>
[Property("rule", "K4")]
internal sealed class HashBehaviourTests
{
    [Test(Description = "116. Text: \"hello\" is equal to itself, not to \"hellö\"")]
    public void Text_is_told_by_its_units()
    {
        Equal("hello", new string("hello".ToCharArray()));
        Differ("hello", "hellö");
    }

    [Test(Description = "117. Integers: large ones are equal; neighbours of powers of two, and a number and its negative, are not")]
    public void Integers_are_told_by_value()
    {
        Equal(BigInteger.Pow(2, 200), BigInteger.Pow(2, 200));
        Differ(10, 11);
        Differ(-1, 1);
        foreach (var power in new[] { 7, 8, 15, 16, 31, 32, 63, 64, 65 })
        {
            Differ(BigInteger.Pow(2, power), BigInteger.Pow(2, power) - 1);
            Differ(BigInteger.Pow(2, power), BigInteger.Pow(2, power) + 1);
            Differ(BigInteger.Pow(2, power), -BigInteger.Pow(2, power));
        }
    }

    [Test(Description = "118. Equal UUIDs are equal whatever made them, others are not")]
    public void Guids_are_told_by_value()
    {
        var made = Guid.NewGuid();
        Equal(made, Guid.Parse(made.ToString()));
        Equal(made, new Guid(made.ToByteArray()));
        Differ(made, Guid.NewGuid());
        Differ<object>(made, made.ToString());
    }

    [Test(Description = "119. Dates without a zone are equal by value; here their kind counts as well")]
    public void Dates_are_told_by_value_and_kind()
    {
        Equal(new DateTime(2007, 12, 23, 15, 45, 55), new DateTime(2007, 12, 23, 15, 45, 55));
        Differ(new DateTime(2007, 12, 23, 15, 45, 55), new DateTime(2011, 12, 21, 15, 45, 55));
        Differ(new DateTime(2007, 12, 23), new DateTime(2007, 12, 23, 0, 0, 0, DateTimeKind.Utc));
    }

    [Test(Description = "122. Lists: by content; [1] is not 1")]
    public void Lists_are_told_by_content()
    {
        Equal(new List<int> { 1, 2 }, [1, 2]);
        Differ(new List<int> { 1, 2 }, [2, 2]);
        Differ<object>(new List<int> { 1 }, 1);
    }

    [Test(Description = "124. Tuples: by content; (1,) is neither 1 nor [1]")]
    public void Tuples_are_told_by_content()
    {
        Equal((1, 2), (1, 2));
        Differ((1, 2), (2, 2));
        Differ<object>(ValueTuple.Create(1), 1);
        Differ<object>(Tuple.Create(1), new List<int> { 1 });
    }

    [Test(Description = "125. Dictionaries: by content; not equal to the list of their entries")]
    [Property("rule", "K6")]
    public void Dictionaries_are_told_by_content()
    {
        Equal(new Dictionary<string, int> { ["1"] = 1 }, new() { ["1"] = 1 });
        Differ(new Dictionary<string, int> { ["1"] = 1 }, new() { ["1"] = 2 });
        Differ<object>(new Dictionary<string, int> { ["1"] = 1 }, new List<(string, int)> { ("1", 1) });
        Equal(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, new() { ["b"] = 2, ["a"] = 1 });
    }

    [Test(Description = "126. A dictionary with a generator in it is refused")]
    [Property("rule", "K10")]
    public void A_dictionary_with_a_lazy_sequence_is_refused()
    {
        var refusal = Assert.Throws<UnkeyableArgumentException>(static () => Canonical.Bytes(new Dictionary<string, IEnumerable<int>> { ["a"] = Endless() }))!;
        Assert.That(refusal.Path, Is.EqualTo("value[]"));

        static IEnumerable<int> Endless()
        {
            while (true) yield return 1;
        }
    }

    [Test(Description = "128. Floats: by value")]
    public void Floats_are_told_by_value()
    {
        Equal(0.1, 0.1);
        Differ(23.5234, 23.5235);
        Differ<object>(0.5f, 0.5);
    }

    [Test(Description = "129, 130. True is not False, nor is nothing")]
    public void Truth_is_neither_falsehood_nor_nothing()
    {
        Equal(true, true);
        Differ(true, false);
        Equal<object?>(null, null);
        Differ<object?>(null, false);
        Differ<object>(false, 0);
    }

    [Test(Description = "133. Read-only maps: by content")]
    public void Read_only_maps_are_told_by_content()
    {
        Equal(new Dictionary<string, int> { ["a"] = 1 }.AsReadOnly(), new ReadOnlyDictionary<string, int>(new Dictionary<string, int> { ["a"] = 1 }));
        Differ(new Dictionary<string, int> { ["a"] = 1 }.AsReadOnly(), new Dictionary<string, int> { ["a"] = 2 }.AsReadOnly());
    }

    [Test(Description = "134. The items of a dictionary: as an array by content; here its keys alone as well")]
    public void Items_of_a_dictionary_are_told_by_content()
    {
        Equal(new Dictionary<string, int> { ["a"] = 1 }.ToArray(), new Dictionary<string, int> { ["a"] = 1 }.ToArray());
        Differ(new Dictionary<string, int> { ["a"] = 1 }.ToArray(), new Dictionary<string, int> { ["a"] = 2 }.ToArray());
        Differ(new Dictionary<string, int> { ["a"] = 1 }.ToArray(), new Dictionary<string, int> { ["b"] = 1 }.ToArray());
        Equal(new Dictionary<string, int> { ["a"] = 1 }.Keys, new Dictionary<string, int> { ["a"] = 2 }.Keys);
        Differ(new Dictionary<string, int> { ["a"] = 1 }.Keys, new Dictionary<string, int> { ["b"] = 1 }.Keys);
    }

    [Test(Description = "136. Large frames: equal ones are equal; all of a million cells count, none is sampled")]
    public void Every_cell_of_a_large_frame_counts()
    {
        var zeros = new double[1000, 1000];
        Equal(zeros, new double[1000, 1000]);
        var one = new double[1000, 1000];
        one[777, 777] = 1;
        Differ(zeros, one);
    }

    [TestCaseSource(nameof(Frames))]
    [Property("rule", "K6")]
    public void A_frame_as_columns_by_name_is_told_by_all_of_it(Dictionary<string, Array> other)
    {
        Dictionary<string, Array> frame = new() { ["a"] = new[] { 1, 2 }, ["b"] = new[] { 3, 4 } };
        Equal(frame, new() { ["a"] = new[] { 1, 2 }, ["b"] = new[] { 3, 4 } });
        Differ(frame, other);
    }

    [Test(Description = "138, 139. Series: by content, also large ones; unsigned and signed ones differ, whatever is declared")]
    public void Series_are_told_by_content_and_type()
    {
        Equal(new[] { 1, 2 }, [1, 2]);
        Differ(new[] { 1, 2 }, [2, 1]);
        Equal(Enumerable.Range(0, 1_000_000).ToArray(), Enumerable.Range(0, 1_000_000).ToArray());
        Differ<Array>(new[] { 1UL, 2UL }, new[] { 1L, 2L });
        DifferWhateverIsDeclared(new[] { 1UL, 2UL }, new[] { 1L, 2L });
    }

    [Test(Description = "140. Arrays: the shape counts; large ones are equal")]
    public void Arrays_are_told_by_their_shape()
    {
        Differ<Array>(new int[6], new int[2, 3]);
        Differ(new int[2, 3], new int[3, 2]);
        Differ(new int[0, 3], new int[3, 0]);
        Equal(new byte[1_000_000], new byte[1_000_000]);
    }

    [Test(Description = "141. Arrays: the type of the elements counts, that of structs too")]
    public void Arrays_are_told_by_the_type_of_their_elements()
    {
        DifferWhateverIsDeclared(new float[2], new double[2]);
        Differ<object>(new int[2], new uint[2]);
        Differ<object>(new (int, long)[1], new (long, int)[1]);
        Differ<object>(new (int X, int Y)[1], new (int, int, int)[1]);
    }

    [Test(Description = "142. Images: as bytes with their size, the same pixels are equal; one other pixel counts, beyond any sampling limit")]
    public void Every_pixel_of_an_image_counts()
    {
        var pixels = new byte[3000 * 3000];
        var other = (byte[])pixels.Clone();
        other[^1] = 1;
        Equal((3000, 3000, pixels), (3000, 3000, (byte[])pixels.Clone()));
        Differ((3000, 3000, pixels), (3000, 3000, other));
        Differ((3000, 3000, pixels), (1500, 6000, pixels));
    }

    [Test(Description = "145. Partial functions: a delegate with bound arguments is refused here; one without is its method")]
    [Property("rule", "K10")]
    public void Delegates_are_told_by_their_method()
    {
        Func<int, int> first = static x => x + 1;
        Func<int, int> second = static x => x + 1;
        var bound = Environment.TickCount;
        Equal(first, first);
        Differ(first, second);
        Assert.That(() => Canonical.Bytes<Func<int, int>>(x => x + bound), Throws.TypeOf<UnkeyableArgumentException>());
    }

    [Test(Description = "146. Files: one that is told by its path is equal to itself; one that is open is a stream, which is refused here")]
    public void Files_are_told_by_their_path()
    {
        var path = Path.GetTempFileName();
        Equal(new FileInfo(path), new FileInfo(Path.Combine(Path.GetDirectoryName(path)!, ".", Path.GetFileName(path))));
        Differ(new FileInfo(path), new FileInfo(path + "2"));
        using (var open = File.OpenRead(path))
            Assert.That(() => Canonical.Bytes(open), Throws.TypeOf<UnkeyableArgumentException>());
        File.Delete(path);
    }

    [Test(Description = "149. Records: by content and type")]
    [Property("rule", "K5")]
    public void Records_are_told_by_content_and_type()
    {
        Equal(new Data("a", 1), new Data("a", 1));
        Differ(new Data("a", 1), new Data("a", 2));
        Differ<object>(new Data("a", 1), new OtherData("a", 1));
    }

    [Test(Description = "150, 151. Enums: members are stable and differ; members of one name of two enums differ, here where the declared type leaves them open")]
    public void Enums_are_told_by_member_and_type()
    {
        Equal(First.A, First.A);
        Differ(First.A, First.B);
        Differ<object>(First.A, Second.A);
        Differ<Enum>(First.A, Second.A);
    }

    private static IEnumerable<TestCaseData> Frames() =>
        new (string Name, Dictionary<string, Array> Frame)[]
        {
            ("137. other values", new() { ["a"] = new[] { 1, 2 }, ["b"] = new[] { 3, 5 } }),
            ("137. a column more", new() { ["a"] = new[] { 1, 2 }, ["b"] = new[] { 3, 4 }, ["c"] = new[] { 3, 4 } }),
            ("137. a column less", new() { ["a"] = new[] { 1, 2 } }),
            ("137. no column", []),
            ("137. renamed column", new() { ["a"] = new[] { 1, 2 }, ["c"] = new[] { 3, 4 } }),
            ("137. renamed in case alone", new() { ["a"] = new[] { 1, 2 }, ["B"] = new[] { 3, 4 } }),
            ("137. columns exchanged", new() { ["a"] = new[] { 3, 4 }, ["b"] = new[] { 1, 2 } }),
            ("137. rows in another order", new() { ["a"] = new[] { 2, 1 }, ["b"] = new[] { 4, 3 } }),
            ("137. a row more", new() { ["a"] = new[] { 1, 2, 0 }, ["b"] = new[] { 3, 4, 0 } }),
            ("137. another type", new() { ["a"] = new[] { 1, 2 }, ["b"] = new[] { 3L, 4L } }),
            ("137. a float", new() { ["a"] = new[] { 1, 2 }, ["b"] = new[] { 3.0, 4.0 } }),
            ("137. a missing value", new() { ["a"] = new[] { 1, 2 }, ["b"] = new int?[] { 3, null } }),
        }.Select(static c => new TestCaseData(c.Frame).SetArgDisplayNames(c.Name).SetDescription(c.Name));

    private static void Equal<T>(T left, T right) => Assert.That(Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right)), Is.True, $"{left} = {right}");

    private static void Differ<T>(T left, T right) => Assert.That(Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right)), Is.False, $"{left} ≠ {right}");

    private static void DifferWhateverIsDeclared<TLeft, TRight>(TLeft left, TRight right) =>
        Assert.That(Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right)), Is.False, $"{left} ≠ {right}");

    private sealed record Data(string Name, int Number);

    private sealed record OtherData(string Name, int Number);

    private enum First
    {
        A,
        B,
    }

    private enum Second
    {
        A,
    }
}
