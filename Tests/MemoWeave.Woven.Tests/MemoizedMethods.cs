namespace MemoWeave.Woven.Tests;

/// <summary>Finds the call site object of a woven method.</summary>
internal static class MemoizedMethods
{
    /// <summary>By a part of its name, after a call that makes sure it exists.</summary>
    public static MemoMethod Find(string part, Action firstCall)
    {
        firstCall();
        return Memo.Methods.Single(method => method.Name.Contains(part, StringComparison.Ordinal));
    }
}
