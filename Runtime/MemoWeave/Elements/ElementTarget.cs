using System.Reflection;
using MemoWeave.Values.Binary;

namespace MemoWeave.Elements;

/// <summary>Where an element call was made, in terms that hold for any call of the memoized method (rule R4).</summary>
internal abstract class ElementTarget
{
    /// <summary>The container that was current when the memoized method was called, or no container at all.</summary>
    public static readonly ElementTarget Current = new CurrentTarget();

    private enum Kind : byte
    {
        Current,
        Made,
        Root,
        Given,
    }

    /// <summary>Whether it is known only when earlier calls of the replay were made.</summary>
    public virtual int MadeBy => -1;

    /// <summary>Finds the container for a replay.</summary>
    /// <param name="given">What came with the call: the object and the arguments.</param>
    /// <param name="container">The container; <see langword="null"/>, if none is meant.</param>
    /// <returns>Whether there is one.</returns>
    public abstract bool TryFind(object?[]? given, out object? container);

    /// <summary>Writes it for a store.</summary>
    /// <returns>Whether it means something in another process.</returns>
    public abstract bool TryWrite(EntryBuffer target);

    /// <summary>Reads what <see cref="TryWrite"/> wrote.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="number">The number of the call that is made there: containers were made by earlier ones.</param>
    /// <returns><see langword="null"/>: the bytes are none, or a root that is not in this process.</returns>
    public static ElementTarget? TryRead(ref EntryReader reader, int number)
    {
        if (!reader.TryByte(out var kind)) return null;
        switch ((Kind)kind)
        {
            case Kind.Current:
                return Current;
            case Kind.Made:
                return reader.TryInt32(out var call) && call >= 0 && call < number ? new Made(call) : null;
            case Kind.Root:
                return TryReadRoot(ref reader, out var root) && root is not null ? new Root(root) : null;
            case Kind.Given:
                if (!reader.TryCount(sizeof(int), out var count) || count == 0) return null;
                var positions = new int[count];
                for (var i = 0; i < count; i++)
                {
                    if (!reader.TryInt32(out positions[i]) || positions[i] < 0) return null;
                }

                return TryReadRoot(ref reader, out var givenRoot) ? new Given(positions, givenRoot) : null;
            default:
                return null;
        }
    }

    private static void Write(EntryBuffer target, ElementRoot? root) => target.Text(root?.Name ?? "");

    private static bool TryReadRoot(ref EntryReader reader, out ElementRoot? root)
    {
        root = null;
        return reader.TryText(out var name) && (name.Length == 0 || (root = ElementRoot.OfName(name)) is not null);
    }

    /// <summary>What an earlier call of the same record returned.</summary>
    public sealed class Made(int call) : ElementTarget
    {
        public override int MadeBy => call;

        public override bool TryFind(object?[]? given, out object? container)
        {
            container = null;
            return true;
        }

        public override bool TryWrite(EntryBuffer target)
        {
            target.Byte((byte)Kind.Made);
            target.Int32(call);
            return true;
        }
    }

    /// <summary>One that is always there.</summary>
    public sealed class Root(ElementRoot root) : ElementTarget
    {
        public override bool TryFind(object?[]? given, out object? container) => (container = root.Find()) is not null;

        public override bool TryWrite(EntryBuffer target)
        {
            target.Byte((byte)Kind.Root);
            Write(target, root);
            return true;
        }
    }

    /// <summary>The object of the call, or an argument.</summary>
    /// <param name="positions">Where it stood; where more than once, so must the one of the replay.</param>
    /// <param name="root">The root that it was, if it was one: the body may have meant either.</param>
    public sealed class Given(int[] positions, ElementRoot? root) : ElementTarget
    {
        public override bool TryFind(object?[]? given, out object? container)
        {
            container = PlaceOf(given, positions[0]);
            foreach (var position in positions)
            {
                if (!ReferenceEquals(PlaceOf(given, position), container)) return false;
            }

            return container is not null && (root is null || ReferenceEquals((container as IElementContainer)?.Root, root));
        }

        public override bool TryWrite(EntryBuffer target)
        {
            target.Byte((byte)Kind.Given);
            target.Int32(positions.Length);
            foreach (var position in positions) target.Int32(position);
            Write(target, root);
            return true;
        }

        private static object? PlaceOf(object?[]? given, int position) => given is not null && position < given.Length ? given[position] : null;
    }

    /// <summary>What a field of the call's object holds.</summary>
    public sealed class Field(FieldInfo field) : ElementTarget
    {
        public override bool TryFind(object?[]? given, out object? container) => (container = field.GetValue(given?[0])) is not null;

        public override bool TryWrite(EntryBuffer target) => false;
    }

    private sealed class CurrentTarget : ElementTarget
    {
        public override bool TryFind(object?[]? given, out object? container)
        {
            container = null;
            return true;
        }

        public override bool TryWrite(EntryBuffer target)
        {
            target.Byte((byte)Kind.Current);
            return true;
        }
    }
}
