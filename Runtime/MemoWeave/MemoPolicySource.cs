namespace MemoWeave;

/// <summary>Who said what applies to a memoized method (rule F2).</summary>
public enum MemoPolicySource
{
    /// <summary>Nobody: it is MemoWeave's own default.</summary>
    Default = 0,

    /// <summary>The attributes of <c>&lt;MemoWeave&gt;</c> in FodyWeavers.xml.</summary>
    Configuration = 1,

    /// <summary><c>[Memo]</c> on the assembly.</summary>
    Assembly = 2,

    /// <summary><c>[Memo]</c> on the class.</summary>
    Class = 3,

    /// <summary>A <c>&lt;Method&gt;</c> of FodyWeavers.xml whose <c>Match</c> meets the method.</summary>
    Pattern = 4,

    /// <summary><c>[Memo]</c> on the method or property itself.</summary>
    Attribute = 5,

    /// <summary><c>MemoOptions</c>, at run time.</summary>
    Options = 6,
}
