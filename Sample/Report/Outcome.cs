namespace MemoWeave.Sample.Report;

/// <summary>What a call did, as the statistics tell.</summary>
internal enum Outcome
{
    /// <summary>Neither counted: the call is not memoized.</summary>
    Plain,

    /// <summary>A body ran.</summary>
    Computed,

    /// <summary>A stored result came back from memory, and no body ran.</summary>
    Hit,

    /// <summary>A result came back that another process, or an earlier run of this one, had left on disk.</summary>
    Read,
}
