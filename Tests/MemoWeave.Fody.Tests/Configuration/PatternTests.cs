using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests.Configuration;

/// <summary>The pattern language of <c>Match</c>, by what each pattern memoizes.</summary>
[Property("rule", "F1")]
public class PatternTests
{
    private const string Source = """
        namespace Shop
        {
            public class Orders
            {
                public int Load() => 0;
                public int Load(int id) => 1;
                public int Load(int id, string name) => 2;
                public int Load(int? id) => 3;
                public int Load(in long id) => 4;
                public int Sum(int[] values) => 5;
                public int Sum(IProgress<int[][,]> progress) => 6;
                public int Sum(List<int> values) => 7;
                public int Sum(List<int?> values, string? text) => 8;
                public int Total => 9 + GetHashCode();
                public int this[int index] => 10;
                private int Hidden(int id) => 11;
                private int LoadHidden(int id) => 12;
                public static Orders operator +(Orders a, int b) => a;
                public class Line
                {
                    public int Price(DayOfWeek day) => 13;
                    public enum Kind { A }
                }
                public int OfKind(Line.Kind kind) => 14;
            }
            public class Box<T>
            {
                public int Get(T key) => 15;
                public int Get<U>(U key, int n) => 16;
                public enum Mode { A }
            }
            public class Boxes { public int Of(IProgress<Box<int>.Mode> progress, Dates.Day day) => 17; }
            namespace Dates { public enum Day { A } }
        }
        namespace ShopOther { public class Orders { public int Load(int id) => 18; } }
        public class Global { public int Load(int id) => 19; }
        """;

    private static readonly Lazy<Fixture> Fixture = new(() => Configured.Compile(Source));

    private static IEnumerable<TestCaseData> Patterns()
    {
        string[] loads = ["Shop.Orders.Load()", "Shop.Orders.Load(Int32)", "Shop.Orders.Load(Int32,String)", "Shop.Orders.Load(Nullable`1)", "Shop.Orders.Load(Int64&)"];
        string[] sums = ["Shop.Orders.Sum(Int32[])", "Shop.Orders.Sum(IProgress`1)", "Shop.Orders.Sum(List`1)", "Shop.Orders.Sum(List`1,String)"];

        // The name: all overloads.
        yield return Means("Shop.Orders.Load", loads);
        yield return Means(" Shop.Orders.Load ", loads);
        yield return Means("Shop.Orders.Sum", sums);
        yield return Means("Shop.orders.Load");
        yield return Means("Orders.Load");
        yield return Means("Load");
        yield return Means("Shop.Orders");
        yield return Means("Shop.Orders.");
        yield return Means("Global.Load", "Global.Load(Int32)");
        yield return Means("Shop.Orders.Hidden", "Shop.Orders.Hidden(Int32)");

        // Properties by their name, indexers by theirs.
        yield return Means("Shop.Orders.Total", "Shop.Orders.get_Total()");
        yield return Means("Shop.Orders.Total()", "Shop.Orders.get_Total()");
        yield return Means("Shop.Orders.get_Total");
        yield return Means("Shop.Orders.Item", "Shop.Orders.get_Item(Int32)");
        yield return Means("Shop.Orders.Item(int)", "Shop.Orders.get_Item(Int32)");

        // Nested and generic types.
        yield return Means("Shop.Orders.Line.Price", "Shop.Orders.Line.Price(DayOfWeek)");
        yield return Means("Shop.Orders+Line.Price", "Shop.Orders.Line.Price(DayOfWeek)");
        yield return Means("Shop.Box.Get", "Shop.Box.Get(T)", "Shop.Box.Get(U,Int32)");
        yield return Means("Shop.Box.Get(T)", "Shop.Box.Get(T)");
        yield return Means("Shop.Box.Get(U, int)", "Shop.Box.Get(U,Int32)");

        // Parameters.
        yield return Means("Shop.Orders.Load()", "Shop.Orders.Load()");
        yield return Means("Shop.Orders.Load( )", "Shop.Orders.Load()");
        yield return Means("Shop.Orders.Load(int)", "Shop.Orders.Load(Int32)");
        yield return Means("Shop.Orders.Load( System.Int32 )", "Shop.Orders.Load(Int32)");
        yield return Means("Shop.Orders.Load(Int32)");
        yield return Means("Shop.Orders.Load(int?)", "Shop.Orders.Load(Nullable`1)");
        yield return Means("Shop.Orders.Load(long)", "Shop.Orders.Load(Int64&)");
        yield return Means("Shop.Orders.Load(int,string)", "Shop.Orders.Load(Int32,String)");
        yield return Means("Shop.Orders.Load(int, string?)", "Shop.Orders.Load(Int32,String)");
        yield return Means("Shop.Orders.Load(string,int)");
        yield return Means("Shop.Orders.Load(*)", loads);
        yield return Means("Shop.Orders.Load(int,*)", "Shop.Orders.Load(Int32)", "Shop.Orders.Load(Int32,String)");
        yield return Means("Shop.Orders.Load(int,string,*)", "Shop.Orders.Load(Int32,String)");
        yield return Means("Shop.Orders.Sum(int[])", "Shop.Orders.Sum(Int32[])");
        yield return Means("Shop.Orders.Sum(System.IProgress<int[][,]>)", "Shop.Orders.Sum(IProgress`1)");
        yield return Means("Shop.Orders.Sum(System.Collections.Generic.List<int>)", "Shop.Orders.Sum(List`1)");
        yield return Means("Shop.Orders.Sum(System.Collections.Generic.List<int?>,*)", "Shop.Orders.Sum(List`1,String)");
        yield return Means("Shop.Orders.OfKind(Shop.Orders.Line.Kind)", "Shop.Orders.OfKind(Kind)");
        yield return Means("Shop.Orders.OfKind(Shop.Orders+Line+Kind)", "Shop.Orders.OfKind(Kind)");
        yield return Means("Shop.Boxes.Of(System.IProgress<Shop.Box<int>.Mode>, Shop.Dates.Day)", "Shop.Boxes.Of(IProgress`1,Day)");

        // Stars: any run of characters, dots too; the public methods that return a value.
        yield return Means("Shop.Orders.Lo*", loads);
        yield return Means("Shop.Orders.L*d", loads);
        yield return Means("Shop.Orders.*()", "Shop.Orders.Load()", "Shop.Orders.get_Total()");
        yield return Means("Shop.*.Price", "Shop.Orders.Line.Price(DayOfWeek)");
        yield return Means("Shop*.Load(int)", "Shop.Orders.Load(Int32)", "ShopOther.Orders.Load(Int32)");
        yield return Means("*.Load(int)", "Shop.Orders.Load(Int32)", "ShopOther.Orders.Load(Int32)", "Global.Load(Int32)");
        yield return Means("*Load(int)", "Shop.Orders.Load(Int32)", "ShopOther.Orders.Load(Int32)", "Global.Load(Int32)");
        yield return Means("Shop.Box.*", "Shop.Box.Get(T)", "Shop.Box.Get(U,Int32)");
        yield return Means("*.*o*.*Hidden");
        yield return Means("Shop.Orders.*dden(int)");
        yield return Means("Global.*", "Global.Load(Int32)");
        yield return Means("**.Price**", "Shop.Orders.Line.Price(DayOfWeek)");
    }

    [TestCaseSource(nameof(Patterns))]
    public void A_pattern_memoizes_what_it_means_and_nothing_else(string pattern, string[] meant)
    {
        var result = FixtureWeaver.TryWeave(Fixture.Value, $"<MemoWeave><Method Match='{pattern.Replace("<", "&lt;", StringComparison.Ordinal)}'/></MemoWeave>");

        Assert.That(result.Messages.Where(m => m.IsError), Is.Empty);
        Assert.That(Configured.Memoized(result), Is.EquivalentTo(meant));
    }

    [TestCase("", "no name"), TestCase("(int)", "no name"), TestCase("Shop.Box`1.Get", "Box.Get"), TestCase("Shop.Box&lt;T>.Get", "Box.Get")]
    [TestCase("Shop.Load-All", "'-'"), TestCase("Shop Orders.Load", "' '"), TestCase("Shop.Orders.Load?", "'?'"), TestCase("Shop.Load(int", "parenthesis")]
    [TestCase("Shop.Load(int))", "brackets"), TestCase("Shop.Load(int)x", "parenthesis"), TestCase("Shop.Load(List&lt;int)", "brackets"), TestCase("Shop.Load(int,)", "no type")]
    [TestCase("Shop.Load(,int)", "no type"), TestCase("Shop.Load(*,int)", "stands alone"), TestCase("Shop.Load(System.*)", "stands alone"), TestCase("Shop.Load(int id)", "type alone")]
    [TestCase("Shop.Load(ref int)", "type alone")]
    public void What_is_no_pattern_is_a_build_error_that_says_why(string pattern, string cause)
    {
        var error = Configured.Weave("public class C;", $"<MemoWeave><Exclude Match='{pattern}'/></MemoWeave>").Messages.Single();

        Assert.That(error.IsError);
        Assert.That(error.Text, Does.Contain("MW0504: ").And.Contains(cause));
    }

    private static TestCaseData Means(string pattern, params string[] meant) => new TestCaseData(pattern, meant).SetArgDisplayNames(pattern, $"{meant.Length} methods");
}
