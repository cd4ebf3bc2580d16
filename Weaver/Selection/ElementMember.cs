using MemoWeave.Fody.Configuration;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>A method of the module that shows something.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsWidget">Whether it asks the user something, and so can't be made again.</param>
internal sealed record ElementMember(MethodDefinition Method, bool IsWidget)
{
    private readonly MemoizedMember _named = new(Method, Method, new MemoSettings([]));

    /// <summary>As messages name it.</summary>
    public string DisplayName => _named.DisplayName;

    /// <summary>What the woven members are named after.</summary>
    public string UserName => _named.UserName;

    /// <summary>All that are marked, in metadata order. The compiler repeats the attributes of an extension method on its skeleton, which has no code.</summary>
    public static IEnumerable<ElementMember> In(ModuleDefinition module) =>
        from type in module.GetTypes()
        where !MemoizedMemberFinder.IsExtensionSkeleton(type)
        from method in type.Methods
        where method.HasElement() || method.HasWidget()
        select new ElementMember(method, method.HasWidget());
}
