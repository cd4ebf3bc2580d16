namespace MemoWeave;

/// <summary>
/// Makes each call of a method an element call: one that shows something. Calls made while the body of a memoized method runs are recorded with the result, and made
/// again on each hit (rules R1, R8).
/// </summary>
/// <remarks>
/// On a static or instance method of a project that MemoWeave weaves. Arguments are kept by value; of nested element calls only the outermost is recorded. What an
/// element call returns can be the target of later ones. The method can't be async, and has no <c>ref</c> or <c>out</c> parameters. In a library that is not woven and
/// records by itself (rule R10), it tells the weaver of others that the method shows something. See <c>docs/elements.md</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ElementAttribute : Attribute;
