using System.Collections.Specialized;

namespace MemoWeave.Shapes;

/// <summary>The content of collections of names with values, in order.</summary>
internal static class NamedValues
{
    public static object OfCollection(object collection)
    {
        var values = (NameValueCollection)collection;
        return Enumerable.Range(0, values.Count).Select(i => new KeyValuePair<string?, string[]?>(values.GetKey(i), values.GetValues(i))).ToArray();
    }

    public static object OfExpando(object expando) => ((IDictionary<string, object?>)expando).ToArray();
}
