using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace MemoWeave.Woven.Tests;

/// <summary>Calls a method by reflection, one with spans too: its arguments come as arrays.</summary>
internal static class ReflectedCall
{
    private static readonly ConcurrentDictionary<MethodInfo, Func<object?, object?[], object?>> Compiled = new();

    /// <summary>Makes the call; what it writes to <c>out</c> parameters stands in <paramref name="arguments"/> afterwards.</summary>
    public static object? Invoke(MethodInfo method, object? target, object?[] arguments) =>
        method.GetParameters().Any(p => p.ParameterType.IsByRefLike)
            ? Compiled.GetOrAdd(method, Compile)(target, arguments)
            : method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);

    // Reflection can't pass a ref struct, but compiled code can.
    private static Func<object?, object?[], object?> Compile(MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var passed = method.GetParameters().Select(p => Pass(Expression.ArrayIndex(arguments, Expression.Constant(p.Position)), p.ParameterType));
        Expression call = Expression.Call(method.IsStatic ? null : Expression.Convert(target, method.DeclaringType!), method, passed);
        call = method.ReturnType == typeof(void) ? Expression.Block(call, Expression.Constant(null)) : Expression.Convert(call, typeof(object));
        return Expression.Lambda<Func<object?, object?[], object?>>(call, target, arguments).Compile();
    }

    private static UnaryExpression Pass(Expression argument, Type type) =>
        type.IsByRefLike
            ? Expression.Convert(Expression.Convert(argument, type.GetGenericArguments()[0].MakeArrayType()), type)
            : Expression.Convert(argument, type);
}
