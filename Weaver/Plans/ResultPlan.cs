using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>How a method hands out its result.</summary>
/// <param name="Type">The declared return type: what an entry holds and a hit returns.</param>
/// <param name="TaskAdapter">For a task, the runtime's adapter for it; <see langword="null"/> for a plain result.</param>
/// <param name="Awaited">What the task gives; <see langword="null"/> if nothing, or no task.</param>
internal sealed record ResultPlan(TypeReference Type, string? TaskAdapter, TypeReference? Awaited)
{
    public static ResultPlan For(TypeReference type) => type.GetElementType().FullName switch
    {
        "System.Threading.Tasks.Task" => new ResultPlan(type, "MemoWeave.Calls.TaskAdapter", null),
        "System.Threading.Tasks.ValueTask" => new ResultPlan(type, "MemoWeave.Calls.ValueTaskAdapter", null),
        "System.Threading.Tasks.Task`1" => new ResultPlan(type, "MemoWeave.Calls.TaskAdapter`1", ((GenericInstanceType)type).GenericArguments[0]),
        "System.Threading.Tasks.ValueTask`1" => new ResultPlan(type, "MemoWeave.Calls.ValueTaskAdapter`1", ((GenericInstanceType)type).GenericArguments[0]),
        _ => new ResultPlan(type, null, null),
    };
}
