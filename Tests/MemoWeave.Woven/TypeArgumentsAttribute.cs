namespace MemoWeave.Woven;

/// <summary>How the tests close a generic method or type. May be repeated.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
public sealed class TypeArgumentsAttribute(params Type[] types) : Attribute
{
    public Type[] Types { get; } = types;
}
