using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace MemoWeave.Woven.Tests;

/// <summary>What a call came to: a value or an exception, in a form that can be compared across assemblies.</summary>
internal sealed record Outcome(string Text, bool Threw)
{
    /// <summary>Makes the call and, if it hands out a task, awaits it.</summary>
    public static Outcome Of(MethodInfo method, object? target, object?[] arguments) => Of(method, target, arguments, out _);

    /// <summary>The same, with what the caller got: the result, and what was written to <c>out</c> parameters.</summary>
    public static Outcome Of(MethodInfo method, object? target, object?[] arguments, out IReadOnlyList<object?> results)
    {
        results = [];
        try
        {
            var translation = new Translation(method.Module.Assembly);
            object?[] passed = [.. arguments.Select(translation.Of)];
            var result = Await(ReflectedCall.Invoke(method, target, passed));
            results = [result, .. method.GetParameters().Where(p => p.IsOut).Select(p => passed[p.Position])];
            return new Outcome(Show(result) + Written(method, passed), Threw: false);
        }
        catch (Exception e)
        {
            return new Outcome($"{e.GetType()}: {e.Message}", Threw: true);
        }
    }

    private static string Written(MethodInfo method, object?[] arguments) =>
        string.Concat(method.GetParameters().Where(p => p.IsOut).Select(p => $", out {Show(arguments[p.Position])}"));

    private static object? Await(object? result)
    {
        if (result?.GetType() is not { } type)
            return null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            return Await(type.GetMethod("AsTask")!.Invoke(result, null));
        if (result is ValueTask valueTask)
            return Await(valueTask.AsTask());
        if (result is not Task task)
            return result;
        try
        {
            task.Wait(TimeSpan.FromSeconds(30));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        // The task of an async method without a result is a Task<VoidTaskResult>.
        return type.GetProperty("Result") is { } property && property.PropertyType.Name != "VoidTaskResult" ? property.GetValue(task) : "done";
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        double number => BitConverter.DoubleToInt64Bits(number).ToString("x", CultureInfo.InvariantCulture),
        IEnumerable items => $"{value.GetType().Name}[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
        _ => $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };
}
