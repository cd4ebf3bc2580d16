using Mono.Cecil;

namespace MemoWeave.Fody.Configuration;

/// <summary>The attributes by which a method says what it forgets.</summary>
internal static class ForgetMarks
{
    private const string Forgets = "MemoWeave.ForgetsAttribute";
    private const string ForgetsTag = "MemoWeave.ForgetsTagAttribute";

    public static bool HasForgets(this ICustomAttributeProvider? marked) => marked is not null && (marked.HasAttribute(Forgets) || marked.HasAttribute(ForgetsTag));

    /// <summary>The members named, in the order of the source, each with the type that is to declare it, if one is named.</summary>
    public static IEnumerable<(string Member, TypeReference? Type)> ForgottenMembers(this ICustomAttributeProvider marked) =>
        marked.CustomAttributes.Where(a => a.AttributeType.FullName == Forgets)
            .Select(a => ((string?)a.ConstructorArguments[0].Value ?? "", (TypeReference?)a.Properties.FirstOrDefault(p => p.Name == "Type").Argument.Value));

    /// <summary>The tags, each as it is written.</summary>
    public static IEnumerable<string?> ForgottenTags(this ICustomAttributeProvider marked) =>
        marked.CustomAttributes.Where(a => a.AttributeType.FullName == ForgetsTag).Select(a => (string?)a.ConstructorArguments[0].Value);
}
