using System.Reflection;
using ICSharpCode.Decompiler.Metadata;
using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.Inspection.Tests;
using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests.Keys;

/// <summary>What woven code puts into a key, read from the code.</summary>
public class KeyWeavingTests
{
    [Test, Property("rule", "K12")]
    public void Ambient_values_are_written_after_the_arguments_in_the_order_said()
    {
        var code = Woven("public class C { [Memo(VaryBy = \" tenant,culture \")] public static int M(int x, string y) => x; }");

        Assert.That(code, Does.Contain("writer.Argument(x, \"x\");\n\t\twriter.Argument(y, \"y\");\n\t\twriter.VaryBy(\"tenant\");\n\t\twriter.VaryBy(\"culture\");\n\t\treturn"));
    }

    [TestCase("[Memo(VaryBy = \"culture\")] public class C { [Memo] public static int M() => 1; }", "<MemoWeave VaryBy='tenant'/>", "culture")]
    [TestCase("[assembly: Memo(VaryBy = \"culture\")] public class C { [Memo] public static int M() => 1; }", "<MemoWeave VaryBy='tenant'/>", "culture")]
    [TestCase("public class C { [Memo] public static int M() => 1; }", "<MemoWeave VaryBy='tenant'/>", "tenant")]
    [TestCase("public class C { public static int M() => 1; }", "<MemoWeave><Method Match='C.M' VaryBy='tenant'/></MemoWeave>", "tenant")]
    [Property("rule", "F2")]
    public void They_may_be_said_for_many_methods(string source, string configuration, string name)
    {
        Assert.That(Woven(source, configuration), Does.Contain($"writer.VaryBy(\"{name}\");\n\t\treturn"));
    }

    [Test, Property("rule", "F2")]
    public void A_method_may_say_that_it_varies_by_none()
    {
        var code = Woven("[Memo(VaryBy = \"culture\")] public class C { [Memo(VaryBy = null)] public static int M(int x) => x; }");

        Assert.That(code, Does.Not.Contain("VaryBy(").And.Contain("new Key<Bits<int>>(new Bits<int>(x))"));
    }

    [Test, Property("rule", "K12")]
    public void The_policy_tells_them_and_who_said_so()
    {
        var type = Configured.Weave("public class VaryingPolicy { [Memo(VaryBy = \"uiculture ,  culture\")] public static int M() => 1; }").Woven!.Load().GetType("VaryingPolicy", throwOnError: true)!;
        type.GetMethod("M")!.Invoke(null, []);
        var policy = Memo.Methods.Single(m => m.Name == "VaryingPolicy.M()").Policy;

        Assert.That((policy.VaryBy, policy.SourceOf(nameof(MemoPolicy.VaryBy)).ToString()), Is.EqualTo(("uiculture, culture", "Attribute")));
        Assert.That(policy.ToString(), Does.EndWith("VaryBy = \"uiculture, culture\" (Attribute) }"));
    }

    [TestCase("public class C(string s) { [Memo(Instance = MemoInstance.ByValue)] public int M(int x) => s.Length; }")]
    [TestCase("public class C<T> where T : class { private T? _t; [Memo(Instance = MemoInstance.ByValue)] public T? M(int x) => _t; }")]
    [TestCase("public interface C { [Memo(Instance = MemoInstance.ByValue)] int M(int x) => 1; }")]
    [TestCase("public readonly struct C : IMemoKey { public void WriteKey(ref MemoWeave.Keys.KeyWriter writer) { } [Memo] public int M(int x) => 1; }")]
    [Property("rule", "K11")]
    public void An_object_by_value_is_the_first_argument(string source)
    {
        var result = Configured.Weave(source);

        Assert.That(result.Messages, Is.Empty);
        Assert.That(MethodPreparation.RunInChildProcess(result.Woven!), Is.Empty);
        var code = Code(result.Woven!);
        Assert.That(code, Does.Contain(", \"this\");\n\t\twriter.Argument(x, \"x\");").And.Not.Contain("Entries"));
    }

    [Test, Property("rule", "K5")]
    public void Fields_of_a_struct_go_by_their_users_names_and_those_marked_stay_out()
    {
        var code = Woven("public readonly struct C(int a, Uri b) { public int A { get; } = a; private readonly Uri _b = b; [NotKey] private readonly int _c; [NotKey] public Uri? D { get; } [Memo] public int M() => A; }");

        Assert.That(code, Does.Contain(", \"this.A\");").And.Contain(", \"this._b\");").And.Not.Contain("_c\"").And.Not.Contain("this.D\""));
    }

    [Test, Property("rule", "K9")]
    public void A_name_that_begins_with_an_underscore_counts_where_the_configuration_says_so()
    {
        const string source = "public class C { [Memo] public static int M(int x, [NotKey] int y, int _z) => x; }";

        Assert.That(Woven(source), Does.Contain("new Key<Bits<int>>(new Bits<int>(x))"));
        Assert.That(Woven(source, "<MemoWeave UnderscoreExcludes='false'/>"), Does.Contain("new Key<Bits<int>, Bits<int>>(new Bits<int>(x), new Bits<int>(_z))"));
        Assert.That(Woven(source, "<MemoWeave UnderscoreExcludes='false'><Method Match='C.M' UnderscoreExcludes='true'/></MemoWeave>"), Does.Contain("new Key<Bits<int>>(new Bits<int>(x))"));
    }

    [Test, Property("rule", "K3")]
    public void A_tuple_of_flat_values_is_a_key_within_the_key_and_words_come_last()
    {
        var code = Woven("public class C { [Memo] public static int M((int, (string?, byte[])) x, in ValueTuple<int> y) => 1; }");

        Assert.That(code, Does.Contain("new Key<Key<Key<Text, BitsArray<byte>>, Bits<int>>, Key<Bits<int>>>("
            + "new Key<Key<Text, BitsArray<byte>>, Bits<int>>(new Key<Text, BitsArray<byte>>(new Text(x.Item2.Item1), new BitsArray<byte>(x.Item2.Item2)), new Bits<int>(x.Item1)), new Key<Bits<int>>(new Bits<int>(y.Item1)))"));
    }

    [TestCase("(int, Uri)"), TestCase("(int, object)"), TestCase("(int, int)?"), TestCase("(int, int)[]"), TestCase("(int, int, int, int, int, int, int, int)"), TestCase("ValueTuple"), TestCase("(int, (int, Version))")]
    [Property("rule", "K3")]
    public void Another_tuple_takes_the_canonical_form(string type)
    {
        Assert.That(Woven($"public class C {{ [Memo] public static int M({type} x) => 1; }}"), Does.Contain("writer.Argument(x, \"x\");"));
    }

    [Test, Property("rule", "K5")]
    public void The_entries_of_an_object_are_no_part_of_its_key()
    {
        var woven = Configured.Weave("public class C { private int _n = Environment.ProcessId; [Memo(Instance = MemoInstance.PerInstance)] public int M(int x) => x + _n; }").Woven!;
        var field = woven.Load().GetType("C")!.GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Single(f => f.Name == "<M>Entries");

        Assert.That(field.CustomAttributes.Select(a => a.AttributeType.Name), Does.Contain(nameof(NotKeyAttribute)));
    }

    private static string Woven(string source, string configuration = "<MemoWeave/>")
    {
        var result = Configured.Weave(source, configuration);
        Assert.That(result.Messages, Is.Empty);
        return Code(result.Woven!);
    }

    internal static string Code(Fixture woven)
    {
        string[] references = [ReferenceAssemblies.OfUsers.Paths["MemoWeave"], ReferenceAssemblies.OfUsers.Paths["System.Runtime"]];
        using var decompilation = new Decompilation(new PEFile(woven.Name + ".dll", new MemoryStream(woven.Assembly)), references.Select(r => Path.GetDirectoryName(r)!));
        return decompilation.OfMethod(woven.Load().GetTypes().Single(t => t.Name.Split('`')[0] == "C").Name, "M");
    }
}
