using System.Reflection;

namespace MemoWeave.Elements;

/// <summary>Where an element call was made, in terms that hold for any call of the memoized method (rule R4).</summary>
internal abstract class ElementTarget
{
    /// <summary>The container that was current when the memoized method was called, or no container at all.</summary>
    public static readonly ElementTarget Current = new CurrentTarget();

    /// <summary>Whether it is known only when earlier calls of the replay were made.</summary>
    public virtual int MadeBy => -1;

    /// <summary>Finds the container for a replay.</summary>
    /// <param name="given">What came with the call: the object and the arguments.</param>
    /// <param name="container">The container; <see langword="null"/>, if none is meant.</param>
    /// <returns>Whether there is one.</returns>
    public abstract bool TryFind(object?[]? given, out object? container);

    /// <summary>What an earlier call of the same record returned.</summary>
    public sealed class Made(int call) : ElementTarget
    {
        public override int MadeBy => call;

        public override bool TryFind(object?[]? given, out object? container)
        {
            container = null;
            return true;
        }
    }

    /// <summary>One that is always there.</summary>
    public sealed class Root(ElementRoot root) : ElementTarget
    {
        public override bool TryFind(object?[]? given, out object? container) => (container = root.Find()) is not null;
    }

    /// <summary>The object of the call, or an argument.</summary>
    /// <param name="positions">Where it stood; where more than once, so must the one of the replay.</param>
    /// <param name="root">The root that it was, if it was one: the body may have meant either.</param>
    public sealed class Given(int[] positions, ElementRoot? root) : ElementTarget
    {
        public override bool TryFind(object?[]? given, out object? container)
        {
            container = given?[positions[0]];
            foreach (var position in positions)
            {
                if (!ReferenceEquals(given?[position], container)) return false;
            }

            return container is not null && (root is null || ReferenceEquals((container as IElementContainer)?.Root, root));
        }
    }

    /// <summary>What a field of the call's object holds.</summary>
    public sealed class Field(FieldInfo field) : ElementTarget
    {
        public override bool TryFind(object?[]? given, out object? container) => (container = field.GetValue(given?[0])) is not null;
    }

    private sealed class CurrentTarget : ElementTarget
    {
        public override bool TryFind(object?[]? given, out object? container)
        {
            container = null;
            return true;
        }
    }
}
