namespace MemoWeave;

/// <summary>
/// Forgets all entries that have a tag (<see cref="MemoAttribute.Tags"/>), of whatever methods, each time the marked method succeeds.
/// Placeholders name its parameters: <c>[ForgetsTag("order:{order.Id}")]</c>; they are checked at build.
/// </summary>
/// <remarks>
/// The tag is made before the body runs (rule K13), and forgotten after it returned; of a task, after that ended. If the body throws,
/// or its task faults or is cancelled, nothing is forgotten.
/// </remarks>
/// <param name="tag">The tag.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ForgetsTagAttribute(string tag) : Attribute
{
    /// <summary>The tag, with its placeholders.</summary>
    public string Tag { get; } = tag;
}
