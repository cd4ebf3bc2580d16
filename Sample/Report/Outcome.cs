namespace MemoWeave.Sample.Report;

/// <summary>What a call did, as the statistics tell.</summary>
internal enum Outcome
{
    /// <summary>Neither counted: the call is not memoized.</summary>
    Plain,

    /// <summary>A body ran.</summary>
    Computed,

    /// <summary>A stored result came back, and no body ran.</summary>
    Hit,
}
