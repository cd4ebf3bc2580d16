using System.ComponentModel;

namespace MemoWeave.Calls;

/// <summary>Put by the weaver on each memoized method; on the getter, of a property. It tells a woven method from an override or a proxy that is none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class WovenAttribute : Attribute;
