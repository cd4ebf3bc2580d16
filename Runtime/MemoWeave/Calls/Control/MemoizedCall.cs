using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Calls.Control;

/// <summary>
/// The call that a lambda makes: its root, under conversions if there are any. Its arguments are evaluated; the call itself is made
/// in no other way than to ask where its entry is.
/// </summary>
internal sealed class MemoizedCall
{
    private readonly Expression _instance;
    private readonly IReadOnlyList<Expression> _arguments;
    private readonly IReadOnlyList<UnaryExpression> _conversions;
    private readonly MethodInfo _method;

    private MemoizedCall(MethodInfo method, Expression? instance, IReadOnlyList<Expression> arguments, IReadOnlyList<UnaryExpression> conversions)
    {
        _method = method;
        _instance = instance ?? Expression.Constant(null);
        _arguments = arguments;
        _conversions = conversions;
    }

    /// <summary>Whether a hit writes <c>out</c> parameters too, so that its stored result is more than what the method returns.</summary>
    private bool HasOuts => _method.GetParameters().Any(static p => p.IsOut);

    private bool ReturnsNothing => _method.ReturnType == typeof(void);

    /// <summary>Reads a lambda.</summary>
    /// <exception cref="ArgumentException">Its root is no call.</exception>
    public static MemoizedCall Of(LambdaExpression lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var root = lambda.Body;
        List<UnaryExpression> conversions = [];
        while (root is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion && !WovenDispatch.IsWoven(conversion.Method))
        {
            conversions.Add(conversion);
            root = conversion.Operand;
        }

        return root switch
        {
            MethodCallExpression call => new(call.Method, call.Object, call.Arguments, conversions),
            MemberExpression { Member: PropertyInfo { GetMethod: { } getter } } property => new(getter, property.Expression, [], conversions),
            IndexExpression { Indexer.GetMethod: { } getter } index => new(getter, index.Object, index.Arguments, conversions),
            BinaryExpression { Method: { } method, IsLifted: false } binary => new(method, null, [binary.Left, binary.Right], conversions),
            UnaryExpression { Method: { } method, IsLifted: false } unary => new(method, null, [unary.Operand], conversions),
            _ => throw new ArgumentException($"'{lambda.Body}' is not a call of a memoized method. Write the call alone, as () => service.Load(1)."),
        };
    }

    /// <summary>Asks the call where its entry is.</summary>
    /// <exception cref="ArgumentException">What the call reaches is not woven, or it has no key.</exception>
    public AskedEntry Entry()
    {
        var question = Ask();
        return question.Answer ?? throw NoKey(question);
    }

    /// <summary>Asks the call for XxHash128 of its canonical key.</summary>
    /// <exception cref="ArgumentException">What the call reaches is not woven, or it has no key.</exception>
    public UInt128 Key()
    {
        var question = Ask();
        return question.Answer?.Key ?? throw NoKey(question);
    }

    private Question Ask()
    {
        var instance = Evaluation.ValueOf(_instance);
        if (instance is null && !_method.IsStatic) throw new ArgumentException($"'{NameOf(_method)}' is called on null.");
        var target = WovenDispatch.Target(instance, _method);
        if (!WovenDispatch.IsWoven(target)) throw NotWoven(instance, target);
        var call = Evaluation.Prepare(instance, _method, _arguments);

        if (_method.IsStatic) Question.Prepare(_method.DeclaringType!.TypeHandle);
        var question = Question.Begin();
        try
        {
            call();
        }
        finally
        {
            question.End();
        }

        return question;
    }

    /// <summary>What the lambda would return if the call returned this.</summary>
    /// <param name="stored">What is stored for the call.</param>
    public object? ResultOf(object? stored)
    {
        var result = HasOuts && !ReturnsNothing ? ((ITuple)stored!)[0] : stored;
        if (_conversions.Count == 0) return result;
        Expression value = Expression.Constant(result, _conversions[^1].Operand.Type);
        foreach (var conversion in _conversions.Reverse()) value = Expression.MakeUnary(conversion.NodeType, value, conversion.Type, conversion.Method);
        return Evaluation.ValueOf(value);
    }

    /// <summary>Refuses to store for a method whose results are more than one value.</summary>
    /// <exception cref="ArgumentException">The method has <c>out</c> parameters.</exception>
    public void RequireOneResult()
    {
        if (HasOuts) throw new ArgumentException($"'{NameOf(_method)}' has out parameters, whose values are unknown. Call it instead.");
    }

    private static string NameOf(MethodInfo method) => MethodNames.Of(method.MethodHandle, method.DeclaringType!.TypeHandle);

    private ArgumentException NoKey(Question question) =>
        new($"The call of '{NameOf(_method)}' has no key, because an encoder or an ambient value failed.", question.KeyFailure);

    private ArgumentException NotWoven(object? instance, MethodInfo? target)
    {
        var called = NameOf(_method);
        var reached = instance is not null && target is not null && target != _method ? $" On this object the call reaches '{NameOf(target)}'." : "";
        return new ArgumentException(
            target is null ? $"What a call of '{called}' reaches on an object of type '{instance!.GetType()}' can't be told: through an interface that it implements by variance, or in native code, where derived types are not known. Ask through its own type, or forget by a tag."
            : $"'{called}' is not memoized{(instance is null ? "" : $" by '{instance.GetType()}'")}.{reached} "
                + "If that is a proxy or a mock, ask on the memoized object behind it; if it is your own method, mark it [Memo], in a project that is woven.");
    }
}
