using System.ComponentModel;
using System.Reflection;
using MemoWeave.Calls.Persistence;
using MemoWeave.Telemetry;

namespace MemoWeave;

/// <content>What a backing store has to do with it.</content>
public abstract partial class MemoMethod
{
    private volatile bool _ignoresStoreTtl;
    private string? _identity;
    private UInt128? _version;
    private int _hasToldWhy;

    /// <summary>The name of the backing store; <see langword="null"/>: entries are in memory only.</summary>
    internal string? Persist => _attribute.Persist;

    /// <summary>Whether entries also go to a backing store.</summary>
    internal abstract bool IsPersisted { get; }

    /// <summary>Whether the backing store is not told of time limits (rule E2).</summary>
    internal bool IgnoresStoreTtl => _ignoresStoreTtl;

    /// <summary>What the method is called in stores (rule K1); <see langword="null"/>: that can't be told.</summary>
    internal string? Identity => _identity ??= MethodIdentity.Of(_method, _declaringType);

    /// <summary>The version of its code (rule D9).</summary>
    internal UInt128 CodeVersion => _version ??= _attribute.Version is { } version ? Calls.Persistence.CodeVersion.Of(version) : Calls.Persistence.CodeVersion.Of(Type.GetTypeFromHandle(_declaringType)!);

    /// <summary>The assembly that it is declared in.</summary>
    internal Assembly Assembly => Type.GetTypeFromHandle(_declaringType)!.Assembly;

    /// <summary>Says that the backing store is not told of time limits (rule E2); for woven code, before the first call.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void IgnoreStoreTtl() => _ignoresStoreTtl = true;

    /// <summary>Nothing of the method can be found again by another process.</summary>
    private protected void TellNotPersisted(string reason)
    {
        if (Interlocked.Exchange(ref _hasToldWhy, 1) == 0) Log.MethodNotPersisted(Logger, Name, reason);
    }
}
