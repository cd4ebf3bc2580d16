using System.Linq.Expressions;
using System.Reflection;
using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Control;

/// <summary>Each member of <see cref="Memo"/> that means one call, on every kind of call.</summary>
[Property("rule", "T1")]
public class AskedCallTests : SandboxFixture
{
    private readonly Asked _asked = new();
    [Test]
    public void A_static_method() => Check(() => Asked.Squared(7), 49, 50);

    [Test]
    public void A_method_with_a_canonical_key() => Check(() => Asked.Named(new AskedOrder(1, "Ann")), "order 1 of Ann", "other");

    [Test]
    public void Arguments_that_are_calculated()
    {
        var numbers = new[] { 1, 2, 3 };
        var order = new { Id = 4 };
        Check(() => Asked.Squared(numbers[1] + order.Id * 2), 100, 0);
    }

    [Test]
    public void A_memoized_call_among_the_arguments_is_made()
    {
        Check(() => Asked.Squared(Asked.Crowded(3)), 9, 0);
        Assert.That(Memo.TryPeek(() => Asked.Crowded(3), out var inner), Is.True);
        Assert.That(inner, Is.EqualTo(3));
    }

    [Test]
    public void A_property() => Check(() => _asked.Length, 5, 6);

    [Test]
    public void An_indexer() => Check(() => _asked[3], "asked 3", "other");

    [Test]
    public void An_instance_method() => Check(() => _asked.DescribeToo(3), "asked too 3", "other");

    [Test]
    public void A_virtual_method() => Check(() => _asked.Describe(3), "asked 3", "other");

    [Test]
    public void An_override_that_is_memoized_itself()
    {
        Asked asked = new AskedAgain();
        Check(() => asked.Describe(3), "again 3", "other");
    }

    [Test]
    public void A_method_of_an_interface()
    {
        IAsked asked = _asked;
        Check(() => asked.Describe(3), "asked 3", "other");
    }

    [Test]
    public void A_default_method_of_an_interface()
    {
        IAsked asked = _asked;
        Check(() => asked.ByDefault(3), "3 by default", "other");
    }

    [Test]
    public void A_generic_method()
    {
        Check(() => Asked.Kind(3), "Int32 3", "other");
        Check(() => Asked.Kind("x"), "String x", "other");
    }

    [Test]
    public void Methods_of_a_generic_type()
    {
        var generic = new AskedGeneric<int>();
        Check(() => AskedGeneric<string>.Of("x"), "x", "other");
        Check(() => generic.Pair(1, "x"), "1 x", "other");
    }

    [Test]
    public void A_method_of_a_struct()
    {
        var point = new AskedPoint(3, 4);
        Check(() => point.Length(), 5.0, 6.0);
    }

    [Test]
    public void Operators()
    {
        var point = new AskedPoint(3, 4);
        Check(() => point + point, new AskedPoint(6, 8), new AskedPoint(0, 0));
        Check(() => -point, new AskedPoint(-3, -4), new AskedPoint(0, 0));
        Check(() => (int)point, 3, 4);
    }

    [Test]
    public void Spans_made_of_arrays()
    {
        var numbers = new[] { 1, 2, 3 };
        Check(() => Asked.Sum(numbers), 6L, 7L);
    }

    [Test]
    public void A_call_under_a_conversion()
    {
        Assert.That(Asked.Squared(2), Is.EqualTo(4));
        Assert.That(Memo.TryPeek<long>(() => Asked.Squared(2), out var number), Is.True);
        Assert.That(number, Is.EqualTo(4L));
        Assert.That(Memo.TryPeek<object>(() => Asked.Squared(2), out var boxed), Is.True);
        Assert.That(boxed, Is.EqualTo(4));
        Assert.That(Memo.Forget<object>(() => Asked.Squared(2)), Is.True);
    }

    [Test]
    public async Task Tasks_give_their_results()
    {
        Assert.That(Memo.TryPeek(() => Asked.LoadAsync(1), out string? none), Is.False);
        Assert.That(none, Is.Null);
        Assert.That(await Asked.LoadAsync(1), Is.EqualTo("loaded 1"));
        Assert.That(await Asked.LoadValueAsync(1), Is.EqualTo("value 1"));
        Assert.That(Memo.TryPeek(() => Asked.LoadAsync(1), out string? loaded), Is.True);
        Assert.That(Memo.TryPeek(() => Asked.LoadValueAsync(1), out string? value), Is.True);
        Assert.That(new[] { loaded, value }, Is.EqualTo(new[] { "loaded 1", "value 1" }));

        Memo.Set(() => Asked.LoadAsync(1), "set");
        Memo.Set(() => Asked.LoadValueAsync(1), "set");
        Assert.That(await Asked.LoadAsync(1), Is.EqualTo("set"));
        Assert.That(await Asked.LoadValueAsync(1), Is.EqualTo("set"));
        Assert.That(await Asked.LoadValueAsync(1), Is.EqualTo("set"));
    }

    [Test]
    public void A_task_that_has_not_ended_well_is_not_set()
    {
        var never = new TaskCompletionSource().Task;
        Assert.That(() => Memo.Set<Task>(() => Asked.SaveAsync(1), never), Throws.ArgumentException.With.Message.Contains("has not ended, or not well"));
        Assert.That(() => Memo.Set<Task>(() => Asked.SaveAsync(1), Task.FromException(new IOException())), Throws.ArgumentException);
        Memo.Set<Task>(() => Asked.SaveAsync(1_000_000), Task.CompletedTask);
        Assert.That(Asked.SaveAsync(1_000_000).IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public void Out_parameters()
    {
        Assert.That(Asked.TryHalve(8, out var half), Is.True);
        Assert.That(Memo.TryPeek(() => Asked.TryHalve(8, out half), out var isEven), Is.True);
        Assert.That(isEven, Is.True);
        Assert.That(() => Memo.Set(() => Asked.TryHalve(8, out half), false), Throws.ArgumentException.With.Message.Contains("'MemoWeave.Woven.Scenarios.Asked.TryHalve(int, out int)' has out parameters"));
        Assert.That(Memo.Forget(() => Asked.TryHalve(8, out half)), Is.True);
        Assert.That(Memo.Forget(() => Asked.TryHalve(8, out half)), Is.False);
    }

    [Test]
    public void A_method_without_a_result()
    {
        Asked.Show(1, out var text);
        Assert.That(Memo.Of(() => Asked.Show(1, out text)).Name, Is.EqualTo("MemoWeave.Woven.Scenarios.Asked.Show(int, out string)"));
        Assert.That(Memo.Forget(() => Asked.Show(1, out text)), Is.True);
    }

    [Test]
    public void Null_that_is_not_cached_is_not_set_either()
    {
        Memo.Set(() => Asked.Named(new AskedOrder(5, "Bob")), "first");
        Memo.Set(() => Asked.Named(new AskedOrder(5, "Bob")), null);
        Assert.That(Memo.TryPeek(() => Asked.Named(new AskedOrder(5, "Bob")), out _), Is.False);
    }

    [Test]
    public void An_override_that_is_not_woven_is_named_and_not_run()
    {
        Asked asked = new AskedPlainly();
        IAsked same = asked;
        var runs = BodyRuns.Of($"{nameof(AskedPlainly)}.{nameof(Asked.Describe)}");

        Assert.That(() => Memo.Forget(() => asked.Describe(1)), Throws.ArgumentException.With.Message.Contains("reaches 'MemoWeave.Woven.Scenarios.AskedPlainly.Describe(int)'"));
        Assert.That(() => Memo.Of(() => same.Describe(1)), Throws.ArgumentException.With.Message.Contains("AskedPlainly"));
        Assert.That(BodyRuns.Of($"{nameof(AskedPlainly)}.{nameof(Asked.Describe)}"), Is.EqualTo(runs));
    }

    [Test]
    public void A_proxy_is_named_and_not_run()
    {
        var proxy = DispatchProxy.Create<IAsked, Recording>();
        Assert.That(() => Memo.Forget(() => proxy.Describe(1)), Throws.ArgumentException.With.Message.Contains("proxy").IgnoreCase);
        Assert.That(() => Memo.TryPeek(() => proxy.ByDefault(1), out _), Throws.ArgumentException);
        Assert.That(((Recording)proxy).Calls, Is.Zero);
    }

    [Test]
    public void What_is_not_memoized_is_said_to_be_so() =>
        Assert.That(() => Memo.Of(() => _asked.NotMemoized(1)), Throws.ArgumentException.With.Message.StartsWith("'MemoWeave.Woven.Scenarios.Asked.NotMemoized(int)' is not memoized"));

    [Test]
    public void What_is_no_call_is_said_to_be_so()
    {
        var x = 1;
        Assert.That(() => Memo.Of(() => x), Throws.ArgumentException.With.Message.Contains("is not a call of a memoized method"));
        Assert.That(() => Memo.Of(() => Asked.Squared(x) + 1), Throws.ArgumentException);
        Assert.That(() => Memo.Of<int>(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void A_call_on_null_is_said_to_be_so()
    {
        Asked? asked = null;
        Assert.That(() => Memo.Of(() => asked!.Describe(1)), Throws.ArgumentException.With.Message.Contains("is called on null"));
    }

    [Test, Property("rule", "K10")]
    public void Arguments_that_cannot_be_a_key_throw_as_the_call_would() =>
        Assert.That(() => Memo.Forget(() => Asked.Kind(Lazily())), Throws.InstanceOf<MemoUsageException>());

    [Test]
    public void An_exception_of_an_argument_comes_out_as_it_is() =>
        Assert.That(() => Memo.Forget(() => Asked.Squared(Throwing())), Throws.InstanceOf<TimeZoneNotFoundException>());

    private static int Throwing() => throw new TimeZoneNotFoundException();

    private static IEnumerable<int> Lazily()
    {
        yield return 1;
    }

    private void Check<T>(Expression<Func<T>> call, T computed, T other)
    {
        var run = call.Compile();
        var method = Memo.Of(call);

        Assert.That(Memo.TryPeek(call, out _), Is.False, "before the first call");
        Assert.That(Memo.Forget(call), Is.False, "before the first call");
        Assert.That(Memo.Explain(call), Does.EndWith("was never computed."));
        Assert.That(run(), Is.EqualTo(computed));
        Assert.That(Memo.TryPeek(call, out var peeked), Is.True);
        Assert.That(peeked, Is.EqualTo(computed));
        Assert.That(Memo.Explain(call), Does.Contain(method.Name).And.EndsWith("is a hit."));

        Memo.Set(call, other);
        Assert.That(run(), Is.EqualTo(other), "after Set");
        Assert.That(Memo.Forget(call), Is.True);
        Assert.That(Memo.Explain(call), Does.EndWith("was forgotten."));
        Assert.That(run(), Is.EqualTo(computed), "after Forget");

        var statistics = Sandbox.StatisticsOf(method);
        Assert.That((statistics.Computations, statistics.Hits), Is.EqualTo((2, 1)), "asking neither computes nor counts");
        Assert.That(statistics.Entries, Is.EqualTo(1));
    }

    /// <summary>A proxy that notes whether it was called.</summary>
    public class Recording : DispatchProxy
    {
        public int Calls { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Calls++;
            return null;
        }
    }
}
