using Mono.Cecil;

namespace MemoWeave.Fody.Configuration;

/// <summary>The attributes by which sources say what is memoized.</summary>
internal static class MemoMarks
{
    /// <summary>The <c>[Memo]</c> that stands on this very thing, if one does.</summary>
    public static CustomAttribute? Memo(this ICustomAttributeProvider? marked) =>
        marked is { HasCustomAttributes: true } ? marked.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == "MemoWeave.MemoAttribute") : null;

    public static bool HasNoMemo(this ICustomAttributeProvider? marked) => marked?.HasAttribute("MemoWeave.NoMemoAttribute") == true;
}
