using System.Reflection;

namespace MemoWeave.TestWeaver;

/// <summary>Calls each memoized method of a type twice, and prints what came of it and how many bodies ran.</summary>
internal static class CallTwice
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The type counts its bodies in a static field <c>BodyRuns</c>.</summary>
    public static int Run(string path, string typeName)
    {
        var type = Assembly.LoadFrom(path).GetType(typeName, throwOnError: true)!;
        var bodyRuns = type.GetField("BodyRuns")!;
        foreach (var method in type.GetMethods(Declared).Where(m => m.IsDefined(typeof(MemoAttribute))))
        {
            var closed = method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(string))]) : method;
            var target = method.IsStatic ? null : Activator.CreateInstance(type);
            foreach (var call in new[] { "first", "second" })
            {
                bodyRuns.SetValue(null, 0);
                var outcome = Outcome(closed, target);
                Console.WriteLine($"{method.Name}|{call}|{outcome}|{bodyRuns.GetValue(null)}");
            }
        }
        return 0;
    }

    private static string Outcome(MethodInfo method, object? target)
    {
        try
        {
            var returned = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, [.. method.GetParameters().Select(p => Argument(p.ParameterType))], null);
            return Awaited((dynamic)returned!).GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }

    private static async Task<string> Awaited<T>(Task<T> task) => $"{await task}";

    private static async Task<string> Awaited<T>(ValueTask<T> task) => $"{await task}";

    private static async Task<string> Awaited(Task task)
    {
        await task;
        return "done";
    }

    private static object? Argument(Type type) => type == typeof(string) ? "text" : Activator.CreateInstance(type);
}
