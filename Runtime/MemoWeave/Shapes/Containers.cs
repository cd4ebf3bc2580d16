using MemoWeave.Elements;

namespace MemoWeave.Shapes;

/// <summary>What element calls are made on. It counts by which one it is, and never by what it holds (rule K9).</summary>
internal static class Containers
{
    /// <summary>Whether objects of a type are containers.</summary>
    public static bool Contains(Type type) => !type.IsValueType && typeof(IElementContainer).IsAssignableFrom(type);
}
