using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Calls.Control;

/// <summary>Evaluates the arguments of a call in a lambda. Interpreted: compiling would take longer than most calls do.</summary>
internal static class Evaluation
{
    /// <summary>The value of an expression.</summary>
    public static object? ValueOf(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        // A captured variable is a field of an object that the compiler made.
        MemberExpression { Member: FieldInfo field } member when member.Expression is null or ConstantExpression => field.GetValue((member.Expression as ConstantExpression)?.Value),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    /// <summary>A call with its arguments evaluated, yet to be made.</summary>
    /// <param name="instance">The object it is made on; <see langword="null"/> for a static method.</param>
    /// <param name="method">The method called.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Action Prepare(object? instance, MethodInfo method, IReadOnlyList<Expression> arguments)
    {
        if (arguments.Any(static argument => argument.Type.IsByRefLike)) return PrepareWithSpans(instance, method, arguments);
        var values = arguments.Select(ValueOf).ToArray();
        return () => method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, values, null);
    }

    /// <summary>A span can't be held while the call is not made, nor be handed to an interpreter: what it is made of is evaluated, and the rest compiled.</summary>
    private static Action PrepareWithSpans(object? instance, MethodInfo method, IReadOnlyList<Expression> arguments)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
            throw new ArgumentException($"A call of '{method.Name}' can't be asked for here: it takes a span, and no code can be generated. Forget it by a tag instead.");
        var values = arguments.Select(static argument => argument switch
        {
            { Type.IsByRefLike: false } => Constant(argument),
            UnaryExpression { NodeType: ExpressionType.Convert, Operand.Type.IsByRefLike: false } conversion =>
                Expression.Convert(Constant(conversion.Operand), conversion.Type, conversion.Method),
            MethodCallExpression { Object: null, Arguments: [{ Type.IsByRefLike: false } array] } conversion => Expression.Call(conversion.Method, Constant(array)),
            _ => argument,
        });
        return Expression.Lambda<Action>(Expression.Call(instance is null ? null : Expression.Constant(instance, method.DeclaringType!), method, values)).Compile();
    }

    private static ConstantExpression Constant(Expression expression) => Expression.Constant(ValueOf(expression), expression.Type);
}
