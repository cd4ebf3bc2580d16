namespace MemoWeave.Values.Binary;

/// <summary>How much memory bytes may take when they are read (rule D11): so that a few that somebody made up don't take all there is.</summary>
internal static class Budget
{
    private const long Free = 32 << 20;
    private const long PerByte = 64;
    private const long PerByteOfMany = 24;

    /// <summary>What it takes to know an object again.</summary>
    public const long PerObject = 16;

    /// <summary>The memory that so many bytes may take.</summary>
    public static long For(int length) => Free + (PerByte * Math.Min(length, Free / PerByte)) + (PerByteOfMany * length);

    /// <summary>Refuses a value that could not be read back.</summary>
    public static void Check(long memory, int length, WriteRun run)
    {
        if (memory > For(length)) run.Refuse(typeof(object), "it takes much more memory than what it holds");
    }
}
