using System.Runtime.CompilerServices;

namespace MemoWeave.Calls;

/// <summary>A body's state, moved to the heap for a caller that may have to run the body after it returned its task.</summary>
/// <remarks>
/// The type parameter may stand for a ref struct, of which no field can be made, so the state is boxed by its address. A box's content
/// begins where the first field of a class does, which is how <see cref="StrongBox{T}"/> gives its address.
/// </remarks>
internal readonly struct KeptState<TState>
    where TState : allows ref struct
{
    private readonly object _box;

    public KeptState(ref readonly TState state) =>
        _box = RuntimeHelpers.Box(ref Unsafe.As<TState, byte>(ref Unsafe.AsRef(in state)), typeof(TState).TypeHandle)!;

    /// <summary>Whether this type of state can be kept: a ref struct ends with its caller's frame.</summary>
    public static bool IsPossible => typeof(TState) is { IsValueType: true, IsByRefLike: false };

    /// <summary>The state, in place.</summary>
    public ref readonly TState Value => ref Unsafe.As<byte, TState>(ref Unsafe.As<StrongBox<byte>>(_box).Value);
}
