using System.Collections;

namespace MemoWeave.Shapes;

/// <summary>Keys with values, without an order (rule K6).</summary>
/// <typeparam name="TMap">What values of the type are handled as.</typeparam>
/// <typeparam name="TKey">What keys are handled as.</typeparam>
/// <typeparam name="TValue">What values are handled as.</typeparam>
/// <param name="type">The type described.</param>
/// <param name="keyType">The declared type of its keys.</param>
/// <param name="valueType">The declared type of its values.</param>
/// <param name="comparers">What tells equal keys.</param>
internal abstract class MapShape<TMap, TKey, TValue>(Type type, Type keyType, Type valueType, ComparersOf comparers) : Shape<TMap>(type)
{
    /// <summary>The declared type of its keys.</summary>
    public Type KeyType { get; } = keyType;

    /// <summary>The declared type of its values.</summary>
    public Type ValueType { get; } = valueType;

    /// <summary>What tells equal keys.</summary>
    public ComparersOf Comparers { get; } = comparers;

    /// <summary>Keys and values, in no particular order.</summary>
    public abstract IEnumerable<KeyValuePair<TKey, TValue>> Enumerate(TMap map);

    /// <inheritdoc/>
    public sealed override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Map(this);
}

/// <inheritdoc/>
internal sealed class TypedMapShape<TMap, TKey, TValue>(ComparersOf comparers) : MapShape<TMap, TKey, TValue>(typeof(TMap), typeof(TKey), typeof(TValue), comparers)
    where TMap : IEnumerable<KeyValuePair<TKey, TValue>>
{
    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<TKey, TValue>> Enumerate(TMap map) => map;
}

/// <inheritdoc/>
internal sealed class ErasedMapShape(Type type, Type keyType, Type valueType, ComparersOf comparers) : MapShape<object, object, object?>(type, keyType, valueType, comparers)
{
    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<object, object?>> Enumerate(object map)
    {
        var entries = ((IDictionary)map).GetEnumerator();
        while (entries.MoveNext()) yield return new KeyValuePair<object, object?>(entries.Key, entries.Value);
    }
}
