using System.Globalization;
using System.Reflection;
using MemoWeave.Keys;
using MemoWeave.Shapes;
using MemoWeave.Tests.Keys.Vectors;

namespace MemoWeave.Tests.Keys;

/// <summary>The tables of <c>docs/key-encoding.md</c> have every tag, and no other.</summary>
[Property("rule", "K2")]
internal sealed class KeyEncodingPageTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(typeof(KeyEncodingPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "KeyEncodingPage").Value!)
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Test]
    public void Every_tag_of_a_kind_is_on_the_page() =>
        Assert.That(Rows.Where(static r => IsTag(r) && r.Length == 3).Select(static r => (Number(r), r[1])), Is.EqualTo(Enum.GetValues<KeyTag>().Select(static t => ((int)t, t.ToString()))));

    [Test]
    public void Every_leaf_is_on_the_page() =>
        Assert.That(
            Rows.Where(static r => IsTag(r) && r.Length == 4).Select(static r => (Number(r), r[1].Trim('`'), r[3] == "yes")),
            Is.EqualTo(Leaves.Types.Select(static t => (Tag(t), CSharpNames.Of(t), IsBlock(t))).Order()));

    [Test]
    public void Every_leaf_has_a_golden_vector()
    {
        var declared = KeyVectors.All.Select(static v => v.Declared).ToHashSet();
        Assert.That(Leaves.Types.Select(CSharpNames.Of).Where(name => !declared.Contains(name)), Is.Empty);
    }

    [Test]
    public void No_number_is_given_twice() =>
        Assert.That(Enum.GetValues<KeyTag>().Select(static t => (int)t).Concat(Enum.GetValues<LeafTag>().Select(static t => (int)t)), Is.Unique);

    private static bool IsTag(string[] row) => row[0].Trim('`') is { Length: 2 } tag && int.TryParse(tag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);

    private static int Number(string[] row) => int.Parse(row[0].Trim('`'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static int Tag(Type leaf) => (int)(LeafTag)Property(leaf, nameof(LeafShape<>.Tag));

    private static bool IsBlock(Type leaf) => (bool)Property(leaf, nameof(LeafShape<>.IsBlock));

    private static object Property(Type leaf, string name) => Leaves.Find(leaf)!.GetType().GetProperty(name)!.GetValue(Leaves.Find(leaf))!;
}
