using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>How a method hands out its result.</summary>
/// <param name="Type">The declared return type.</param>
/// <param name="Outs">The <c>out</c> parameters, which are part of the result (rule V9).</param>
/// <param name="TaskAdapter">For a task, the runtime's adapter for it; <see langword="null"/> for a plain result.</param>
/// <param name="Awaited">What the task gives; <see langword="null"/> if nothing, or no task.</param>
internal sealed record ResultPlan(TypeReference Type, IReadOnlyList<ParameterDefinition> Outs, string? TaskAdapter, TypeReference? Awaited)
{
    public bool IsVoid => Type.FullName == "System.Void";

    /// <summary>The types of all that a caller gets.</summary>
    public IEnumerable<TypeReference> Values
    {
        get
        {
            var outs = Outs.Select(p => p.ValueType());
            return TaskAdapter is null ? IsVoid ? outs : outs.Prepend(Type) : Awaited is null ? outs : outs.Prepend(Awaited);
        }
    }

    public static ResultPlan For(MethodDefinition method)
    {
        var type = method.ReturnType.WithoutModifiers();
        ParameterDefinition[] outs = [.. method.Parameters.Where(p => p.IsOutReference())];
        return type.GetElementType().FullName switch
        {
            "System.Threading.Tasks.Task" => new ResultPlan(type, outs, "MemoWeave.Calls.TaskAdapter", null),
            "System.Threading.Tasks.ValueTask" => new ResultPlan(type, outs, "MemoWeave.Calls.ValueTaskAdapter", null),
            "System.Threading.Tasks.Task`1" => new ResultPlan(type, outs, "MemoWeave.Calls.TaskAdapter`1", ((GenericInstanceType)type).GenericArguments[0]),
            "System.Threading.Tasks.ValueTask`1" => new ResultPlan(type, outs, "MemoWeave.Calls.ValueTaskAdapter`1", ((GenericInstanceType)type).GenericArguments[0]),
            _ => new ResultPlan(type, outs, null, null),
        };
    }
}
