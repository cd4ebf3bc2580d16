using MemoWeave.Fody.Configuration;
using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>All that is decided about one memoized method before a single instruction is written.</summary>
internal sealed record MemoPlan
{
    public required MethodDefinition Method { get; init; }

    /// <summary>What the woven members are named after.</summary>
    public required string UserName { get; init; }

    public required MemoSettings Settings { get; init; }

    public required KeyPlan Key { get; init; }

    public required ResultPlan Result { get; init; }

    public required EntriesHome Entries { get; init; }

    /// <summary>The parameter whose token ends a caller's wait; not kept in the call's state.</summary>
    public required ParameterDefinition? Token { get; init; }

    /// <summary>By what its entries can be forgotten together.</summary>
    public required IReadOnlyList<TagTemplate> Tags { get; init; }

    /// <summary>The methods of the user's that settings name, by setting.</summary>
    public required IReadOnlyDictionary<string, MethodDefinition> NamedMethods { get; init; }

    /// <summary>The parameters whose arguments may be containers: what the body shows on one, a hit shows on its own (rule R4).</summary>
    public required IReadOnlyList<ParameterDefinition> Targets { get; init; }

    /// <summary>The same of the object's own fields, where its entries are its own.</summary>
    public required IReadOnlyList<FieldDefinition> TargetFields { get; init; }

    /// <summary>The types to name where a trimmer would take what the key is made of, or what is copied of the result.</summary>
    public required IReadOnlyList<TypeReference> Roots { get; init; }

    public TypeDefinition DeclaringType => Method.DeclaringType;

    public static MemoPlan For(MemoizedMember member, FlatTypes flat, DerivedTypes derived)
    {
        var method = member.Method!;
        var key = KeyPlan.For(method, member.Settings, flat);
        var result = ResultPlan.For(method);
        var entries = HomeOf(member);
        bool IsTarget(TypeReference type) => Containers.MayBe(type) || member.Calls?.IsShownOn(type) == true;
        return new MemoPlan
        {
            Method = method,
            UserName = member.UserName,
            Settings = member.Settings,
            Key = key,
            Result = result,
            Entries = entries,
            Token = method.Parameters.FirstOrDefault(p => KeyableTypes.IsCancellationToken(p.ParameterType)),
            Tags = [.. member.Settings.Tags.Select(TagTemplate.Parse)],
            NamedMethods = NamedMethod.All
                .Select(named => (named.Setting, Method: Checks.NamedMethods.Find(member, named.Setting)))
                .Where(found => found.Method is not null)
                .ToDictionary(found => found.Setting, found => found.Method!),
            Targets = [.. method.Parameters.Where(p => !p.IsOutReference() && IsTarget(p.ValueType()))],
            TargetFields = entries == EntriesHome.Method ? [] : [.. method.DeclaringType.Fields.Where(f => !f.IsStatic && IsTarget(f.FieldType))],
            Roots = RootedTypes.Of(key, result, member.Settings is { Share: true, Persist: null }, method.Module, derived),
        };
    }

    /// <summary>What the entries of a member belong to.</summary>
    public static EntriesHome HomeOf(MemoizedMember member)
    {
        var method = member.Method!;
        var instance = member.Settings.Instance;
        if (method.IsStatic || method.DeclaringType.IsValueType || instance is MemoInstance.Shared or MemoInstance.ByValue)
            return EntriesHome.Method;
        if (instance == MemoInstance.Auto && member.InstanceState.IsNone)
            return EntriesHome.Method;
        // A field of the type can't name the method's own type parameters, and an interface has no fields.
        return method.HasGenericParameters || method.DeclaringType.IsInterface ? EntriesHome.WeakTable : EntriesHome.InstanceField;
    }
}

/// <summary>What the entries of a method belong to (rule K11).</summary>
internal enum EntriesHome
{
    /// <summary>To the method: all callers share them.</summary>
    Method,

    /// <summary>To the object the method is called on, by a field woven into it.</summary>
    InstanceField,

    /// <summary>To the object the method is called on, by a weak table of the method.</summary>
    WeakTable,
}
