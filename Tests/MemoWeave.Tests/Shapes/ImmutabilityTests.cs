#pragma warning disable CA1812, CS0169, CS0649, CA1823, IDE0044, IDE0051, CA1051 // Read by reflection alone.

using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemoWeave.Shapes;

namespace MemoWeave.Tests.Shapes;

[Property("rule", "V2")]
internal sealed class ImmutabilityTests
{
    [TestCase(typeof(int))]
    [TestCase(typeof(string))]
    [TestCase(typeof(DayOfWeek))]
    [TestCase(typeof(DateTime?))]
    [TestCase(typeof(Uri))]
    [TestCase(typeof(JsonElement))]
    [TestCase(typeof((int, string)))]
    [TestCase(typeof(KeyValuePair<string, Sealed>))]
    [TestCase(typeof(Sealed))]
    [TestCase(typeof(Recursive))]
    [TestCase(typeof(Declared))]
    [TestCase(typeof(ImmutableArray<int>))]
    [TestCase(typeof(ImmutableList<Sealed>))]
    [TestCase(typeof(ImmutableDictionary<string, ImmutableHashSet<int>>))]
    [TestCase(typeof(FrozenSet<string>))]
    public void Cannot_change(Type type) => Assert.That(Immutability.Of(type), Is.True);

    [TestCase(typeof(object))]
    [TestCase(typeof(int[]))]
    [TestCase(typeof(List<int>))]
    [TestCase(typeof(IReadOnlyList<int>))]
    [TestCase(typeof(StringBuilder))]
    [TestCase(typeof(System.Globalization.CultureInfo))]
    [TestCase(typeof(Encoding))]
    [TestCase(typeof(System.Net.IPAddress))]
    [TestCase(typeof(System.Net.IPEndPoint))]
    [TestCase(typeof(FileInfo))]
    [TestCase(typeof(Closable))]
    [TestCase(typeof(BitArray))]
    [TestCase(typeof(JsonNode))]
    [TestCase(typeof(Settable))]
    [TestCase(typeof(Open))]
    [TestCase(typeof(HoldsArray))]
    [TestCase(typeof((int, int[])))]
    [TestCase(typeof(ImmutableArray<int[]>))]
    [TestCase(typeof(ReadOnlyMemory<int>))]
    [TestCase(typeof(Action))]
    [TestCase(typeof(MemoryStream))]
    public void Can_change(Type type) => Assert.That(Immutability.Of(type), Is.False);

    [Test]
    public void The_kinds_of_frozen_collections_that_the_framework_keeps_to_itself_cannot_change() =>
        Assert.That(Immutability.Of(new[] { "a", "b" }.ToFrozenSet().GetType()), Is.True);

    [TestCase(typeof(Uri), false)]
    [TestCase(typeof(Type), false)]
    [TestCase(typeof(LinkRecord), false)]
    [TestCase(typeof(ImmutableArray<System.Text.RegularExpressions.Regex>), false)]
    [TestCase(typeof(Sealed), true)]
    [TestCase(typeof(Declared), true)]
    [TestCase(typeof(Version), true)]
    public void What_holds_a_value_of_an_open_type_is_looked_at(Type type, bool isSettled)
    {
        Assert.That(Immutability.Of(type), Is.True);
        Assert.That(Immutability.IsSettled(type), Is.EqualTo(isSettled));
    }

    [Test]
    public void What_derives_from_a_known_type_is_not_known_itself() => Assert.That(Immutability.Of(typeof(OwnUri)), Is.False);

    [Test]
    public void What_derives_from_a_type_that_says_so_is_held_to_it() => Assert.That(Immutability.Of(typeof(DerivedFromDeclared)), Is.True);

    private sealed record LinkRecord(Uri Link);

    private sealed class OwnUri() : Uri("https://example.org")
    {
        public int Count { get; set; }
    }

    [ImmutableObject(true)]
    private abstract class OpenDeclared
    {
        private int[]? _cache;
    }

    private sealed class DerivedFromDeclared : OpenDeclared
    {
        private int[]? _other;
    }

    private sealed record Sealed(int Number, string? Text);

    private sealed record Recursive(int Number, Recursive? Inner);

    [ImmutableObject(true)]
    private sealed class Declared
    {
        private int[]? _cache;
    }

    private sealed class Settable
    {
        public int Number { get; set; }
    }

    private sealed class Closable(int number) : IDisposable
    {
        private readonly int _number = number;

        public void Dispose()
        {
        }
    }

    private record Open(int Number);

    private sealed record Derived(int Number, int[] Numbers) : Open(Number);

    private sealed record HoldsArray(int[] Numbers);
}
