namespace MemoWeave;

/// <summary>
/// Leaves a parameter, or a field or property of an argument, out of the cache key (rules K5, K9): calls that differ in nothing else
/// share an entry. On a property it means the field behind it; a property that is computed is never part of a key.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class NotKeyAttribute : Attribute;
