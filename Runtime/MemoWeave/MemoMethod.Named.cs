using System.ComponentModel;

namespace MemoWeave;

/// <content>The methods of the user's that settings name.</content>
public abstract partial class MemoMethod
{
    private Delegate? _validate;
    private Delegate? _cacheIf;
    private Delegate? _release;

    /// <summary>Whether a method of the user's is asked at each hit if the entry still holds (rule E7).</summary>
    internal bool IsValidated => _attribute.Validate is not null;

    /// <summary>Says who is asked at each hit; for woven code, before the first call.</summary>
    /// <param name="validate">Takes what is stored, or of a task its result, and returns whether that still holds: a <see cref="Func{T, TResult}"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ValidateBy(Delegate validate) => _validate = validate;

    /// <summary>Says who is asked whether a result is to be stored; for woven code, before the first call.</summary>
    /// <param name="cacheIf">Takes what a body returned, or of a task its result, and returns whether it is stored: a <see cref="Func{T, TResult}"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CacheIfBy(Delegate cacheIf) => _cacheIf = cacheIf;

    /// <summary>Whether a method of the user's is told of each entry that leaves (rule E7).</summary>
    private protected bool IsReleased => _attribute.OnRelease is not null;

    /// <summary>Says who is told of each entry that leaves; for woven code, before the first call.</summary>
    /// <param name="release">Takes what was stored, or of a task its result: an <see cref="Action{T}"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ReleaseBy(Delegate release) => _release = release;

    /// <summary>Who is told of each entry that leaves; <see langword="null"/>: nobody.</summary>
    private protected Delegate? Releaser => _release;

    /// <summary>Who is asked whether a result is to be stored; <see langword="null"/>: nobody.</summary>
    private protected Delegate? Chooser => _cacheIf;

    /// <summary>Who is asked at each hit; <see langword="null"/>: nobody.</summary>
    private protected Delegate? Validator => _validate;
}
