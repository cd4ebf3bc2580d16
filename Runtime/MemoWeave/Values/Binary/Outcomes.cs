namespace MemoWeave.Values.Binary;

/// <summary>Ends a writing that can't go on. It never leaves this room.</summary>
internal sealed class RefusedValueException(CopyRefusal? refusal) : Exception
{
    /// <summary>What was refused, if the way to it was noted.</summary>
    public CopyRefusal? Refusal { get; } = refusal;
}

/// <summary>Ends the reading of bytes that nothing of ours wrote, or that were written for other types. It never leaves this room.</summary>
internal sealed class MalformedValueException : Exception;
