using Mono.Cecil;

namespace MemoWeave.Fody.Configuration;

/// <summary>What a <c>[Memo]</c> attribute says, property by property; what it leaves out is not in here.</summary>
internal sealed class MemoSettings(CustomAttribute attribute)
{
    public const string AttributeName = "MemoWeave.MemoAttribute";

    /// <summary>The properties set in the source, in its order.</summary>
    public IReadOnlyList<CustomAttributeNamedArgument> Explicit { get; } = [.. attribute.Properties];

    public MemoInstance Instance => (MemoInstance)Value("Instance", (int)MemoInstance.Auto);

    public string? Ttl => Value<string?>("Ttl", null);

    public int MaxEntries => Value("MaxEntries", 0);

    public static MemoSettings? Of(ICustomAttributeProvider marked)
    {
        var attribute = marked.HasCustomAttributes
            ? marked.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == AttributeName)
            : null;
        return attribute is null ? null : new MemoSettings(attribute);
    }

    private T Value<T>(string name, T fallback)
    {
        foreach (var property in Explicit)
            if (property.Name == name)
                return (T)property.Argument.Value;
        return fallback;
    }
}
