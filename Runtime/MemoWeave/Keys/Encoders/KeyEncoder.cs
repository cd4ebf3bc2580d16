namespace MemoWeave.Keys.Encoders;

/// <summary>Writes values of one type, met as <see cref="object"/>, to a key.</summary>
internal abstract class KeyEncoder
{
    /// <summary>The encoders that this one belongs to; only while they are in force may it be used.</summary>
    public EncoderSet? Set { get; set; }

    /// <summary>Whether the bytes of a value tell its type, so that it needn't be named.</summary>
    public virtual bool TellsType => false;

    /// <summary>Whether values hold no objects that could be met again, so that their bytes are the same wherever they stand.</summary>
    public virtual bool IsFlat => false;

    /// <summary>Writes a value whose run-time type is the encoder's.</summary>
    public abstract void WriteObject(ref KeyWriter writer, object value);

    /// <summary>Writes the content of an object that was put off.</summary>
    public virtual void WriteContentOf(ref KeyWriter writer, object value) => WriteObject(ref writer, value);
}
