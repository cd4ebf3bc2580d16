namespace MemoWeave.Shapes;

/// <summary>Tells sequences of the same elements apart in bytes.</summary>
internal enum SequenceKind : byte
{
    Array = 1,
    List = 2,
    Span = 3,
    ReadOnlySpan = 4,
}
