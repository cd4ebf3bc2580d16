using ICSharpCode.Decompiler.Metadata;
using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.Inspection.Tests;
using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests.Invalidation;

/// <summary>What woven code says of an entry's tags, read from the code.</summary>
[Property("rule", "K13")]
public class TagWeavingTests
{
    private const string Types = """
        public record Address(string City) { public long? Number; }
        public record Order(int Id, Address Address);
        public interface IEntity { Guid Id { get; } }
        public interface IOwned : IEntity { }
        public class Box<T> { public T Value = default!; public Box<T>? Next => null; }
        public class IntBox : Box<int>;

        """;

    [TestCase("int id", "orders", "Literal(\"orders\")")]
    [TestCase("int id", "order:{id}", "Literal(\"order:\")|Value(state.id)")]
    [TestCase("int id, string name", "{name}{id}:", "Value(state.name)|Value(state.id)|Literal(\":\")")]
    [TestCase("int id", "{{{id}}}", "Literal(\"{\")|Value(state.id)|Literal(\"}\")")]
    [TestCase("Order order", "order:{order.Id}", "Literal(\"order:\")|Value(state.order.Id)")]
    [TestCase("Order order", "{order.Address.City}/{order.Address.Number}", "Value(state.order.Address.City)|Literal(\"/\")|Value(state.order.Address.Number)")]
    [TestCase("in Order order", "{order.Id}", "Value(state.order.Id)")]
    [TestCase("DateTime day", "{day.Date.Year}", "Value(state.day.Date.Year)")]
    [TestCase("(int A, Order B) pair", "{pair.Item2.Address.City}", "Value(state.pair.Item2.Address.City)")]
    [TestCase("int? id", "{id}", "Value(state.id)")]
    [TestCase("DateOnly? day", "{day.Value.Month}", "Value(state.day.Value.Month)")]
    [TestCase("IOwned owned", "{owned.Id}", "Value(state.owned.Id)")]
    [TestCase("IntBox box", "{box.Value}", "Value(state.box.Value)")]
    [TestCase("Box<Box<DayOfWeek>> box", "{box.Next.Value.Value}", "Value(state.box.Next.Value.Value)")]
    [TestCase("int[] ids", "{ids.Length}", "Value(state.ids.Length)")]
    [TestCase("ReadOnlySpan<int> ids", "{ids.Length}", "Value(state.ids.Length)")]
    [TestCase("Dictionary<string, int> d", "{d.Count}", "Value(state.d.Count)")]
    public void A_placeholder_reads_the_argument_as_it_was(string parameters, string tag, string written)
    {
        var code = Woven($$"""public class C { [Memo(Tags = new[] { "{{tag}}" })] public static int M({{parameters}}) => 1; }""");

        foreach (var part in written.Split('|').Append("End()"))
            Assert.That(code, Does.Contain($"tags.{part};"));
    }

    [Test]
    public void A_placeholder_may_name_a_type_parameter_of_the_type_and_of_the_method()
    {
        var code = Woven("public class C<T> { [Memo(Tags = new[] { \"{box.Next.Value.Id}{list.Count}\" })] public int M<U>(Box<Order> box, List<(T, U)> list) => 1; }");

        Assert.That(code, Does.Contain("tags.Value(state.box.Next.Value.Id);").And.Contain("tags.Value(state.list.Count);"));
    }

    [Test]
    public void The_call_site_knows_how_its_tags_are_made_and_the_policy_how_they_are_written()
    {
        var code = Woven("public class C { [Memo(Tags = new[] { \"a\", \"b:{x}\" })] public static int M(int x) => x; }");

        Assert.That(code, Does.Contain("Site.TagBy("));
        Assert.That(code, Does.Contain("Tags = new string[2] { \"a\", \"b:{x}\" }"));
    }

    [TestCase("public class C { [Memo] public static int M(int id) => 1; }", "<MemoWeave Tags='order:{id};all'/>", true)]
    [TestCase("[Memo(Tags = new[] { \"order:{id}\", \"all\" })] public class C { public static int M(int id) => 1; }", "<MemoWeave Tags='other'/>", true)]
    [TestCase("public class C { public static int M(int id) => 1; }", "<MemoWeave><Method Match='C.M' Tags='order:{id}; all'/></MemoWeave>", true)]
    [TestCase("[Memo(Tags = new[] { \"all\" })] public class C { [Memo(Tags = null)] public static int M(int id) => 1; }", "<MemoWeave Tags='other'/>", false)]
    [TestCase("public class C { [Memo(Tags = new string[0])] public static int M(int id) => 1; }", "<MemoWeave Tags='other'/>", false)]
    [Property("rule", "F2")]
    public void They_may_be_said_for_many_methods(string source, string configuration, bool hasTags)
    {
        var code = Woven(source, configuration);

        Assert.That(code.Contains("tags.Literal(\"order:\");", StringComparison.Ordinal), Is.EqualTo(hasTags));
        Assert.That(code.Contains("tags.Literal(\"all\");", StringComparison.Ordinal), Is.EqualTo(hasTags));
        Assert.That(code.Contains("TagBy", StringComparison.Ordinal), Is.EqualTo(hasTags), "a method without tags has none of it");
    }

    [Test, Property("rule", "K9")]
    public void Where_names_do_not_count_a_tag_may_name_a_parameter_with_an_underscore()
    {
        const string source = "public class C { [Memo(Tags = new[] { \"{_id}\" })] public static int M(int _id) => 1; }";

        Assert.That(Woven(source, "<MemoWeave UnderscoreExcludes='false'/>"), Does.Contain("tags.Value(state._id);"));
        Assert.That(Configured.Weave(source).Messages.Single().Text, Does.StartWith("MW0410"));
    }

    [Test, Property("rule", "W2")]
    public void The_JIT_compiles_all_of_it()
    {
        var result = Configured.Weave(Types + """
            public class C<T> where T : class
            {
                [Memo(Tags = new[] { "{order.Id}", "{order.Address.City}{day.Date.Year}", "{pair.Item2.Address.Number}" })]
                public int M<U>(Order order, in DateTime day, (U A, Order B) pair, T t) => 1;
                [Memo(Tags = new[] { "{ids.Length}{chars.Length}{owned.Id}{box.Value}{deep.Next.Value.Value}{deep.Value.Next.Value}" })]
                public static int N(ReadOnlySpan<T> ids, string[] chars, IOwned owned, IntBox box, Box<Box<DateTimeOffset?>> deep) => 1;
                [Memo(Tags = new[] { "{day}{day.Value.Month}{flag}{letter}" })]
                public static async Task<int> O(DateOnly? day, bool flag, char letter) { await Task.Yield(); return 1; }
            }
            """);

        Assert.That(result.Messages.Where(m => m.IsError), Is.Empty);
        Assert.That(MethodPreparation.RunInChildProcess(result.Woven!), Is.Empty);
    }

    private static string Woven(string source, string configuration = "<MemoWeave/>")
    {
        var result = Configured.Weave(Types + source, configuration);
        Assert.That(result.Messages.Where(m => m.IsError), Is.Empty);
        using var decompilation = new Decompilation(new PEFile("Configured", new MemoryStream(result.Woven!.Assembly)), [AppContext.BaseDirectory]);
        return decompilation.Whole().ReplaceLineEndings("\n");
    }
}
