using CsCheck;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Woven.Tests;

[TestFixture(OptimizationLevel.Debug)]
[TestFixture(OptimizationLevel.Release)]
public class DifferentialTests(OptimizationLevel level)
{
    private static readonly long Inputs = long.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_INPUTS"), out var n) ? n : 50;

    private ShapeFixture _fixture = null!;
    private Func<int> _bodyRuns = null!;

    [OneTimeSetUp]
    public void Load()
    {
        _fixture = ShapeFixture.At(level);
        _bodyRuns = _fixture.Woven.GetType(typeof(BodyRuns).FullName!)!.GetProperty(nameof(BodyRuns.Total))!.GetMethod!.CreateDelegate<Func<int>>();
    }

    [Test, Property("rule", "W2")]
    public void Woven_and_unwoven_methods_give_the_same_results_and_exceptions_and_a_second_call_runs_no_body()
    {
        var shapes = MemoizedShape.Of(_fixture).ToList();

        Assert.That(shapes, Has.Count.GreaterThan(130));
        Assert.That(shapes.SelectMany(Differences), Is.Empty);
    }

    [Test, Property("rule", "V1")]
    public void Whatever_callers_do_with_what_they_got_the_next_gets_what_the_body_returned()
    {
        var changes = 0;
        var found = MemoizedShape.Of(_fixture).SelectMany(shape => DifferencesAfterChanges(shape, ref changes)).ToList();

        Assert.That(found, Is.Empty);
        Assert.That(changes, Is.GreaterThan(30 * Inputs), "there was something to change");
    }

    private IEnumerable<string> DifferencesAfterChanges(MemoizedShape shape, ref int changes)
    {
        var (plainTarget, wovenTarget) = (Target(shape.Plain), Target(shape.Woven));
        HashSet<string> found = [];
        var made = 0;
        ArgumentGenerator.For(shape.Plain).Sample(arguments =>
        {
            var expected = Outcome.Of(shape.Plain, plainTarget, arguments);
            for (var call = 0; call < 3; call++)
            {
                var runs = _bodyRuns();
                var outcome = Outcome.Of(shape.Woven, wovenTarget, arguments, out var results);
                if (outcome != expected)
                    found.Add($"{shape}: unwoven {expected}, woven call {call} {outcome}");
                if (call > 0 && !expected.Threw && _bodyRuns() != runs)
                    found.Add($"{shape}: call {call} ran the body");
                // A body may return what it was called with, which the next calls need as it was.
                made += ResultChange.Make(results.Except(arguments.SelectMany(WithElements).Append(wovenTarget), ReferenceEqualityComparer.Instance));
            }
        }, iter: Inputs, threads: 1);
        changes += made;
        return found.Take(3);
    }

    [Test, Property("rule", "W2")]
    public void Woven_and_unwoven_methods_that_forget_give_the_same_results_and_exceptions()
    {
        var shapes = MemoizedShape.Forgetting(_fixture).Where(shape => IsCallable(shape.Plain)).ToList();

        Assert.That(shapes, Has.Count.GreaterThan(20));
        Assert.That(shapes.SelectMany(DifferencesOfForgetting), Is.Empty);
    }

    // Reflection hands no ref struct out, and makes neither pointers nor handlers of events.
    private static bool IsCallable(System.Reflection.MethodInfo method) =>
        !method.ReturnType.IsByRefLike && !method.Name.Contains('<') && method.GetParameters().All(p => !p.ParameterType.IsPointer && p.ParameterType != typeof(EventHandler));

    private static IEnumerable<string> DifferencesOfForgetting(MemoizedShape shape)
    {
        var (plainTarget, wovenTarget) = (Target(shape.Plain), Target(shape.Woven));
        HashSet<string> found = [];
        ArgumentGenerator.For(shape.Plain).Sample(arguments =>
        {
            var expected = Outcome.Of(shape.Plain, plainTarget, arguments);
            var woven = Outcome.Of(shape.Woven, wovenTarget, arguments);
            if (woven != expected)
                found.Add($"{shape}: unwoven {expected}, woven {woven}");
        }, iter: Inputs, threads: 1);
        return found.Take(3);
    }

    private IEnumerable<string> Differences(MemoizedShape shape)
    {
        var plainTarget = Target(shape.Plain);
        var wovenTarget = Target(shape.Woven);
        HashSet<string> found = [];
        // One thread: the counter of body runs is the process's.
        ArgumentGenerator.For(shape.Plain).Sample(arguments =>
        {
            var expected = Outcome.Of(shape.Plain, plainTarget, arguments);
            var first = Outcome.Of(shape.Woven, wovenTarget, arguments);
            var runs = _bodyRuns();
            var second = Outcome.Of(shape.Woven, wovenTarget, arguments);

            if (first != expected || second != expected)
                found.Add($"{shape}: unwoven {expected}, woven {first}, again {second}");
            if (!expected.Threw && _bodyRuns() != runs)
                found.Add($"{shape}: the second call ran the body");
        }, iter: Inputs, threads: 1);
        return found.Take(3);
    }

    private static IEnumerable<object?> WithElements(object? argument) =>
        argument is System.Collections.IEnumerable elements and not string ? elements.Cast<object?>().Prepend(argument) : [argument];

    private static object? Target(System.Reflection.MethodInfo method)
    {
        if (method.IsStatic)
            return null;
        var type = Concrete(method.DeclaringType!);
        return type.GetConstructor(Type.EmptyTypes) is { } constructor ? constructor.Invoke(null)
            : type.IsValueType ? Activator.CreateInstance(type)
            : type.GetConstructors()[0].Invoke(["name"]);
    }

    // A default method of an interface, or a method of an abstract class, is called on an object of a class that has it.
    private static Type Concrete(Type type) =>
        type.IsAbstract
            ? type.Assembly.GetTypes().First(t => t is { IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableFrom(t))
            : type;
}
