namespace MemoWeave;

/// <summary>
/// Takes a method, a property or a whole class out of what <see cref="MemoAttribute"/> on its class or assembly, or a
/// <c>&lt;Method&gt;</c> in FodyWeavers.xml, would memoize (rule F2). A <see cref="MemoAttribute"/> that stands nearer to the
/// method wins over it; both on one member are a build error.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class, Inherited = false)]
public sealed class NoMemoAttribute : Attribute;
