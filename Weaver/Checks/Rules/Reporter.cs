namespace MemoWeave.Rules;

/// <summary>Who sees that a rule is broken.</summary>
internal enum Reporter
{
    /// <summary>The analyzer in the editor and at the compiler's run, and the weaver where no analyzer runs.</summary>
    AnalyzerAndWeaver,

    /// <summary>The weaver alone: only the compiled code tells, or the configuration.</summary>
    Weaver,

    /// <summary>The analyzer alone: there is no weaver that could.</summary>
    Analyzer,

    /// <summary>The build's own targets, before anything is compiled.</summary>
    Targets,
}
