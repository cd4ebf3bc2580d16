using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Writes a leaf whose memory is its content.</summary>
internal interface IBlockLeafEncoder
{
    /// <summary>Tells the type of the leaf.</summary>
    LeafTag Tag { get; }

    /// <summary>The size of the content, in bytes.</summary>
    int Size { get; }
}
