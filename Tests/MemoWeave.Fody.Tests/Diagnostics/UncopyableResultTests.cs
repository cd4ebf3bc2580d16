using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>Results that can't be copied, as far as the return type shows it. FodyWeavers.xml may say Share, so that the weaver alone can tell.</summary>
[Property("rule", "V5")]
public class UncopyableResultTests
{
    private const string Types = """
        public class Report { public List<Row> Rows { get; } = []; public Action? Changed; }
        public class Row { [NotKey] public Stream? Handle { get; set; } }
        public class Text { public string? Content { get; set; } public event EventHandler? Changed; public Text? Parent; protected void Raise() => Changed?.Invoke(this, EventArgs.Empty); }
        public sealed class Lease : IDisposable { public void Dispose() { } }
        public class Parked : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
        [System.ComponentModel.ImmutableObject(true)] public sealed class Frozen(Stream source) { public Stream Source => source; }
        public delegate int Job();
        """;

    [TestCase("Stream M()", "its result of type 'Stream' can't be copied for each caller, because it is read from or written to, and changes by that")]
    [TestCase("Report M()", "'Report.Rows[].Handle' of its result, of type 'Stream', can't be copied")]
    [TestCase("Dictionary<string, Report> M()", "'Dictionary<string, Report>[].Rows[].Handle' of its result, of type 'Stream'")]
    [TestCase("Task<Lazy<int>> M()", "its result of type 'Lazy<int>'")]
    [TestCase("ValueTask<(int, Lease)> M()", "'ValueTuple<int, Lease>.Item2' of its result, of type 'Lease', can't be copied for each caller, because it stands for something that is given back once")]
    [TestCase("Parked[] M()", "'Parked[][]' of its result, of type 'Parked'")]
    [TestCase("Task<Task<int>> M()", "its result of type 'Task<int>' can't be copied for each caller, because it is work under way")]
    [TestCase("IDisposable M()", "its result of type 'IDisposable'")]
    [TestCase("Func<int> M()", "because it is a delegate, and what it captured may be anything")]
    [TestCase("Job M()", "is a delegate")]
    [TestCase("List<IQueryable<int>> M()", "of type 'IQueryable<int>'")]
    [TestCase("List<IEnumerator<int>> M()", "of type 'IEnumerator<int>'")]
    [TestCase("bool M(out Stream found)", "'found' of type 'Stream' can't be copied")]
    [TestCase("bool M(out Report found)", "'found.Rows[].Handle' of type 'Stream' can't be copied")]
    [TestCase("System.Xml.XmlReader? M()", "of type 'XmlReader'")]
    [TestCase("CancellationTokenSource M()", "is work under way")]
    [TestCase("Lock M()", "its result of type 'Lock' can't be copied for each caller, because it is a handle", Description = "18. A lock is returned: told at build, where the return type shows it")]
    public void A_result_that_shows_that_it_cannot_be_copied_is_an_error_that_names_the_way_out(string signature, string cause)
    {
        var message = Weave($"[Memo] public static {signature} => throw null!;").Messages.Single();

        Assert.That(message.Text, Does.StartWith("MW0308: 'C.M' can't be memoized: ").And.Contains(cause).And.Contains("Say Share = true"));
        Assert.That(message.IsError);
    }

    [TestCase("Text M()")]
    [TestCase("Frozen M()")]
    [TestCase("Task<List<Text>> M()")]
    [TestCase("System.Data.DataTable M()")]
    [TestCase("object M()")]
    [TestCase("T M<T>()")]
    [TestCase("(Type, Uri, System.Text.Json.JsonElement) M()")]
    [TestCase("Dictionary<string, IEqualityComparer<Stream>> M()")]
    [TestCase("IReadOnlyList<IEnumerable<int>> M()")]
    public void What_may_well_be_copied_is_left_to_run_time(string signature) =>
        Assert.That(Weave($"[Memo] public static {signature} => throw null!;").Messages, Is.Empty);

    [TestCase("[Memo(Share = true)]", "<MemoWeave />")]
    [TestCase("[Memo]", "<MemoWeave Share=\"true\" />")]
    [Property("rule", "V1")]
    public void What_all_callers_share_may_be_anything(string mark, string configuration) =>
        Assert.That(Weave($"{mark} public static Report M(out Stream x) => throw null!;", configuration).Messages, Is.Empty);

    [Test]
    [Property("rule", "F2")]
    public void A_class_leaves_such_a_method_as_it_is()
    {
        var result = FixtureWeaver.TryWeave(FixtureCompiler.Compile("Swept", OptimizationLevel.Debug, ("C.cs", Types + "[Memo] public static class C { public static Stream M() => throw null!; public static int N() => 1; }")));

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Information.Single(), Does.Contain("MW0308").And.Contains("It stays as it is"));
    }

    private static WeaveResult Weave(string member, string configuration = "<MemoWeave />") =>
        FixtureWeaver.TryWeave(FixtureCompiler.Compile("Uncopyable", OptimizationLevel.Debug, ("C.cs", Types + $"public static class C {{ {member} }}")), configuration);
}
