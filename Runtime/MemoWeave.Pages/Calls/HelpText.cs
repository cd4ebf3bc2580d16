using System.Reflection;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Calls;

/// <summary>Reads what a type or member is for.</summary>
internal static class HelpText
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Help Of(object subject) => subject switch
    {
        Type type => OfType(type),
        Delegate method => OfMember(method.Method),
        MemberInfo member => OfMember(member),
        _ => OfType(subject.GetType()),
    };

    private static Help OfMember(MemberInfo member) =>
        new($"{(member.DeclaringType is { } type ? CSharpSignature.FullName(type) + "." : "")}{member.Name}", CSharpSignature.Of(member), XmlDocumentation.SummaryOf(member), []);

    private static Help OfType(Type type) => new(
        CSharpSignature.FullName(type),
        CSharpSignature.Of(type),
        XmlDocumentation.SummaryOf(type),
        [
            .. type.GetMembers(Public)
                .Where(static member => member is not (MethodBase { IsSpecialName: true } and not ConstructorInfo) and not Type && !member.Name.Contains('<', StringComparison.Ordinal))
                .Select(static member => new HelpMember(member.Name, CSharpSignature.Of(member), XmlDocumentation.SummaryOf(member))),
        ]);
}
