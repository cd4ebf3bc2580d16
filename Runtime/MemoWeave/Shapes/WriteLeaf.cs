namespace MemoWeave.Shapes;

/// <summary>Writes a leaf's content so that different values of the type give different bytes, none of them the beginning of another's.</summary>
internal delegate void WriteLeaf<in T>(ref ByteWriter writer, T value);
