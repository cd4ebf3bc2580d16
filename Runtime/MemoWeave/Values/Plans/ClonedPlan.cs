using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Plans;

/// <summary>Objects by their fields, whatever declares them.</summary>
/// <param name="type">The type.</param>
/// <param name="patch">Replaces what the fields refer to; <see langword="null"/>: none refers to anything that can change.</param>
/// <param name="check">What is left to do when all else is copied.</param>
/// <param name="inside">What a way that leads through the object shows of it.</param>
/// <param name="clone">Clones an object; <see langword="null"/>: the runtime does.</param>
internal sealed class ClonedPlan(Type type, ObjectPatch? patch, HashCheck? check, Inside inside, Func<object, object>? clone = null) : CopyPlan(type)
{
    /// <inheritdoc/>
    public override bool HasParts { get; } = patch is not null || check is not null;

    /// <inheritdoc/>
    public override Inside Inside => inside;

    /// <inheritdoc/>
    public override object Begin(object original, out string? reason)
    {
        reason = null;
        return clone is null ? Clone(original) : clone(original);
    }

    /// <inheritdoc/>
    public override void Continue(object original, object copy, CopyRun run)
    {
        patch?.Invoke(copy, run);
        if (check is not null) run.CheckLater(original, copy, check);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "MemberwiseClone")]
    private static extern object Clone(object original);
}

/// <summary>Replaces what the fields of an object refer to by copies.</summary>
internal delegate void ObjectPatch(object copy, CopyRun run);
