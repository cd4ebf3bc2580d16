using System.Diagnostics;
using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests;

[NonParallelizable] // The fixture remembers what it threw last.
public class ExceptionTests
{
    private static IEnumerable<TestCaseData> Throwing()
    {
        var failing = new Failing();
        yield return new TestCaseData("Sync", () => Task.FromResult(failing.Sync(1))).SetArgDisplayNames("sync");
        yield return new TestCaseData("Async", () => Failing.Async(1)).SetArgDisplayNames("async");
        yield return new TestCaseData("Generic", () => Failing.Generic([1, 2]).AsTask().ContinueWith(t => t.GetAwaiter().GetResult())).SetArgDisplayNames("generic async");
        yield return new TestCaseData("Property", () => Task.FromResult(failing.Property.Length)).SetArgDisplayNames("property");
    }

    [TestCaseSource(nameof(Throwing)), Property("rule", "V11")]
    public void An_exception_comes_out_as_it_was_thrown_and_is_not_cached(string name, Func<Task<int>> call)
    {
        var before = BodyRuns.Of(name);

        var first = Assert.CatchAsync<InvalidTimeZoneException>(() => call());
        Assert.That(first, Is.SameAs(Failing.Thrown));
        var second = Assert.CatchAsync<InvalidTimeZoneException>(() => call());

        Assert.That(second, Is.Not.SameAs(first));
        Assert.That(BodyRuns.Of(name), Is.EqualTo(before + 2));
    }

    [TestCaseSource(nameof(Throwing)), Property("rule", "W3")]
    public void A_stack_trace_shows_the_users_method_with_file_and_line_and_no_frame_of_ours(string name, Func<Task<int>> call)
    {
        var exception = Assert.CatchAsync<InvalidTimeZoneException>(() => call())!;
        var lines = exception.StackTrace!.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[0], Does.Contain(name));
            Assert.That(lines[0], Does.EndWith($"{Failing.File}:line {Failing.LineOfThrow}"));
            Assert.That(lines, Has.None.Contains("MemoWeave.Calls").And.None.Contains("Memo.Invoke").And.None.Contains("Compute"));
            Assert.That(lines.Count(line => line.Contains(typeof(Failing).FullName!)), Is.EqualTo(1), exception.StackTrace);
        }
    }

    [Test, Property("rule", "W3")]
    public void A_trace_taken_inside_a_body_shows_it_once_below_its_caller()
    {
        var frames = new StackTrace(Assert.Catch<InvalidTimeZoneException>(() => new Failing().Sync(3))!, fNeedFileInfo: true).ToString();

        Assert.That(frames, Does.Contain("<Sync>Body(Int32 x)").And.Contains(nameof(A_trace_taken_inside_a_body_shows_it_once_below_its_caller)));
    }

    [Test, Property("rule", "W3")]
    public void An_exception_in_a_local_function_shows_it_with_file_and_line_below_the_method_around_it()
    {
        var exception = Assert.Catch<InvalidTimeZoneException>(() => Failing.AroundLocal(1))!;
        var lines = exception.StackTrace!.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        TestContext.Out.WriteLine(exception.StackTrace);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[0], Does.Contain("<AroundLocal>g__Within|").And.EndsWith($"{Failing.File}:line {Failing.LineOfThrow}"));
            Assert.That(lines[1], Does.Contain("Failing.AroundLocal(Int32 x)").And.Contains($"{Failing.File}:line "));
            Assert.That(lines.Count(line => line.Contains("MemoWeave", StringComparison.Ordinal) && !line.Contains("MemoWeave.Woven.Tests", StringComparison.Ordinal)), Is.EqualTo(2), exception.StackTrace);
        }
    }

    [Test, Property("rule", "V7")]
    public void A_cancelled_task_is_not_cached()
    {
        var before = BodyRuns.Of(nameof(Failing.Cancelled));

        Assert.That(() => Failing.Cancelled(1), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => Failing.Cancelled(1), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(BodyRuns.Of(nameof(Failing.Cancelled)), Is.EqualTo(before + 2));
    }
}
