using MemoWeave.Fody.Configuration;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>Finds every member of a module that carries <c>[Memo]</c>, in metadata order.</summary>
internal static class MemoizedMemberFinder
{
    public static IEnumerable<MemoizedMember> Find(ModuleDefinition module) => module.GetTypes().SelectMany(In);

    private static IEnumerable<MemoizedMember> In(TypeDefinition type)
    {
        var skeleton = IsExtensionSkeleton(type);
        if (!skeleton && MemoSettings.Of(type) is { } onType)
            yield return new MemoizedMember(type, null, onType);

        // An attribute on the getter itself is nearer than one on its property.
        foreach (var property in type.Properties)
            if (MemoSettings.Of(property) is { } onProperty && !(property.GetMethod is { } getter && MemoSettings.Of(getter) is not null))
                yield return new MemoizedMember(property, skeleton ? null : property.GetMethod, onProperty);

        // The compiler repeats an extension method's attributes on its skeleton; the one with the body counts.
        if (skeleton)
            yield break;
        foreach (var method in type.Methods)
            if (MemoSettings.Of(method) is { } onMethod)
                yield return new MemoizedMember(method, method, onMethod);
    }

    /// <summary>Whether the type is the metadata of a C# 14 extension block, which has no code of its own.</summary>
    public static bool IsExtensionSkeleton(TypeDefinition type)
    {
        for (var t = type; t is not null; t = t.DeclaringType)
            if (t.Name.StartsWith("<G>$", StringComparison.Ordinal))
                return true;
        return false;
    }
}
