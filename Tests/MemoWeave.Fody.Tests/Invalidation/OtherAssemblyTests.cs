using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Invalidation;

/// <summary>Entries of methods of other assemblies: of these the weaver knows what their metadata tells.</summary>
public class OtherAssemblyTests
{
    private const string Library = """
        namespace Library;
        public static class Prices
        {
            public static int Runs;
            [Memo] public static int Of(int id, string _caller, CancellationToken token = default) => ++Runs;
            [Memo] public static int Named<T>(T key, [NotKey] string? note) => ++Runs;
            [Memo] internal static int Hidden(int id) => 1;
        }
        public class Stock { [Memo(Instance = MemoInstance.Shared)] public int Of(int id) => 1; }
        """;

    [Test, Property("rule", "K13")]
    public void Static_methods_of_a_woven_assembly_are_asked()
    {
        var library = FixtureWeaver.Weave(FixtureCompiler.Compile("Library", OptimizationLevel.Release, ("Library.cs", Library)));
        var result = Weave("[Forgets(\"Of\", Type = typeof(Library.Prices)), Forgets(\"Named\", Type = typeof(Library.Prices))] public static void F<T>(int id, string _caller, T key) { }", library);
        Assert.That(result.Messages, Is.Empty);
        var user = result.Woven!.Load();
        var prices = System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(user)!.Assemblies.Single(a => a.GetName().Name == "Library").GetType("Library.Prices")!;
        object Of(int id) => prices.GetMethod("Of")!.Invoke(null, [id, "a", CancellationToken.None])!;
        object Named(string key) => prices.GetMethod("Named")!.MakeGenericMethod(typeof(string)).Invoke(null, [key, null])!;
        Assert.That((Of(1), Of(2), Named("x"), Named("y"), Of(1)), Is.EqualTo((1, 2, 3, 4, 1)));

        user.GetType("C")!.GetMethod("F")!.MakeGenericMethod(typeof(string)).Invoke(null, [1, "a", "x"]);

        Assert.That((Of(1), Of(2), Named("x"), Named("y")), Is.EqualTo((5, 2, 6, 4)));
    }

    [TestCase("[Forgets(\"Of\", Type = typeof(Library.Prices))] public static void F(int id) { }", "MW0707", "takes 'string _caller'")]
    [TestCase("[Forgets(\"Hidden\", Type = typeof(Library.Prices))] public static void F(int id) { }", "MW0705", "'Prices' has no method 'Hidden'")]
    [TestCase("[Forgets(\"Of\", Type = typeof(Library.Stock))] public static void F(int id) { }", "MW0708", "entries of 'Stock.Of'")]
    public void What_metadata_does_not_tell_is_refused(string member, string code, string cause)
    {
        var library = FixtureWeaver.Weave(FixtureCompiler.Compile("Library", OptimizationLevel.Release, ("Library.cs", Library)));

        Assert.That(Weave(member, library).Messages.Single().Text, Does.StartWith(code).And.Contains(cause));
    }

    [Test]
    public void An_assembly_that_is_not_woven_has_no_entries()
    {
        var library = FixtureCompiler.Compile("Library", OptimizationLevel.Release, ("Library.cs", Library));

        Assert.That(Weave("[Forgets(\"Named\", Type = typeof(Library.Prices))] public static void F<T>(T key) { }", library).Messages.Single().Text, Does.StartWith("MW0706"));
    }

    private static WeaveResult Weave(string member, Fixture library) =>
        FixtureWeaver.TryWeave(FixtureCompiler.Compile("User", OptimizationLevel.Release, $"using MemoWeave; public static class C {{ {member} }}", library));
}
