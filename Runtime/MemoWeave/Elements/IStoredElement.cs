namespace MemoWeave.Elements;

/// <summary>An element method, as records outside of the process know it.</summary>
internal interface IStoredElement
{
    /// <summary>Its name, for people.</summary>
    string Name { get; }

    /// <summary>Which it is, in each process: its name, and the types of what it shows and returns.</summary>
    string Id { get; }

    /// <summary>Of what it shows (rule V12).</summary>
    UInt128 Fingerprint { get; }

    /// <summary>Reads what one of its calls shows.</summary>
    /// <param name="values">The bytes.</param>
    /// <param name="threw">Whether the call threw.</param>
    /// <returns>The call; <see langword="null"/>: the bytes are none.</returns>
    ElementCall? TryRead(ReadOnlySpan<byte> values, bool threw);
}
