namespace MemoWeave.Fody.Tests.Configuration;

/// <summary>What <c>&lt;Method&gt;</c> and <c>&lt;Exclude&gt;</c> ask for, against what the source says.</summary>
[Property("rule", "F1")]
public class MethodElementTests
{
    private const string Source = """
        public class Plain { public int A() => 1; public int B() => 2; private int C() => 3; }
        public class Marked { [Memo] public int A() => 1; [Memo] public int B() => 2; [NoMemo] public int C() => 3; }
        [Memo] public class Class { public int A() => 1; public int B() => 2; }
        [NoMemo] public class Out { public int A() => 1; }
        """;

    private static readonly string[] Before = ["Marked.A()", "Marked.B()", "Class.A()", "Class.B()"];

    [TestCase("", "", "")]
    [TestCase("<Method Match='Plain.*'/>", "Plain.A() Plain.B()", "")]
    [TestCase("<Method Match='Plain.C'/>", "Plain.C()", "")]
    [TestCase("<Method Match='*'/>", "Plain.A() Plain.B()", "")]
    [TestCase("<Method Match='Marked.C' Force='true'/><Method Match='Out.A' Force='true'/>", "", "")]
    [TestCase("<Method Match='Plain.*'/><Exclude Match='Plain.B'/>", "Plain.A()", "")]
    [TestCase("<Exclude Match='Plain.B'/><Method Match='Plain.*'/>", "Plain.A()", "")]
    [TestCase("<Method Match='Plain.B'/><Exclude Match='Plain.*'/>", "", "")]
    [TestCase("<Exclude Match='Class.A'/>", "", "Class.A()")]
    [TestCase("<Exclude Match='*.A'/>", "", "Class.A()")]
    [TestCase("<Exclude Match='*.A' Force='true'/>", "", "Class.A() Marked.A()")]
    [TestCase("<Exclude Match='*.A' Force='false'/>", "", "Class.A()")]
    public void Patterns_add_and_take_out(string elements, string added, string takenOut)
    {
        var result = Configured.Weave(Source, $"<MemoWeave>{elements}</MemoWeave>");

        Assert.That(Configured.Memoized(result), Is.EquivalentTo(
            Before.Except(takenOut.Split(' ')).Concat(added.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    [Test]
    public void A_method_that_a_pattern_names_must_be_one_that_can_be_memoized()
    {
        var error = Configured.Weave("public class C { public int M(Stream s) => 1; }", "<MemoWeave><Method Match='C.M'/></MemoWeave>").Messages.Single();

        Assert.That((error.IsError, error.Text[..6]), Is.EqualTo((true, "MW0205")));
    }

    [Test]
    public void One_that_a_star_stands_for_stays_as_it_is()
    {
        var result = Configured.Weave("public class C { public int M(Stream s) => 1; public int N() => 1; }", "<MemoWeave><Method Match='C.*'/></MemoWeave>");

        Assert.That(Configured.Memoized(result), Is.EqualTo(new[] { "C.N()" }));
        Assert.That(result.Information.Single(), Does.StartWith("Source.cs(1): MW0205: 'C.M' "));
    }

    [Test]
    public void A_star_changes_the_policy_of_marked_methods_whatever_their_visibility()
    {
        var result = Configured.Weave("public class StarPolicy { [Memo] private int M() => 1; public int Call() => M(); }", "<MemoWeave><Method Match='StarPolicy.M*' Ttl='1h'/></MemoWeave>");
        var type = result.Woven!.Load().GetType("StarPolicy")!;
        type.GetMethod("Call")!.Invoke(Activator.CreateInstance(type), []);

        Assert.That(Memo.Methods.Single(m => m.Name == "StarPolicy.M()").Policy.Ttl, Is.EqualTo(TimeSpan.FromHours(1)));
    }

    [Test]
    public void A_second_call_of_a_method_that_a_pattern_memoizes_runs_no_body()
    {
        var result = Configured.Weave("public class Counted { private static int _n; public static int Next(int x) => ++_n; }", "<MemoWeave><Method Match='Counted.Next'/></MemoWeave>");
        var next = result.Woven!.Load().GetType("Counted")!.GetMethod("Next")!;

        Assert.That(new[] { 1, 1, 2, 1 }.Select(x => next.Invoke(null, [x])), Is.EqualTo(new[] { 1, 1, 2, 1 }));
    }
}
