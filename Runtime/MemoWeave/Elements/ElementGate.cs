namespace MemoWeave.Elements;

/// <summary>What an element call asks first (rule R9).</summary>
/// <remarks>A class of its own without an initializer, so that reading it is a plain load.</remarks>
internal static class ElementGate
{
    /// <summary>How many threads run at present in a flow that has a recorder.</summary>
    public static int Threads;
}
