using System.Diagnostics.CodeAnalysis;
using MemoWeave.Keys.Encoders;

namespace MemoWeave;

/// <summary>
/// How values of chosen types are written to cache keys. What is registered here wins over <see cref="IMemoKey"/>, and that over all fields (rule K5). For a
/// value the encoder of its exact type is taken, or of the generic type that it constructs, or of the nearest base type, or of the interface registered first.
/// </summary>
/// <remarks>
/// Changing them removes all entries, because keys written before and after can't be compared. While there are any, calls with arguments of users' own types take
/// longer to find their entries: such keys are written then, and not compared field by field. The fields of a struct on which a memoized method is called are
/// keyed one by one, without the struct's own encoder.
/// </remarks>
public sealed class MemoKeyEncoders
{
    private readonly List<KeyValuePair<Type, IRegisteredEncoder>> _encoders;

    internal MemoKeyEncoders(RegisteredEncoders current) => _encoders = [.. current.All];

    internal bool IsChanged { get; private set; }

    /// <summary>Registers an encoder for a type and what derives from it.</summary>
    /// <typeparam name="T">A class, a struct or an interface; not one of the simple types, arrays of them, or tuples, whose value is their key.</typeparam>
    /// <param name="encoder">Writes what tells values apart.</param>
    /// <exception cref="ArgumentException">Values of the type are keys as they are: numbers, enums, strings, dates and the like.</exception>
    public void Add<T>(MemoKeyEncoder<T> encoder)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        Add(typeof(T), new RegisteredEncoder<T>(encoder));
    }

    /// <summary>Registers an encoder for every construction of a generic type.</summary>
    /// <param name="type">The definition: <c>typeof(Page&lt;&gt;)</c>.</param>
    /// <param name="encoder">The definition of a class with as many type parameters, a constructor without parameters, that implements <see cref="IMemoKeyEncoder{T}"/> of that type: <c>typeof(PageKey&lt;&gt;)</c>.</param>
    /// <exception cref="ArgumentException">One of them is no definition, or they do not fit each other.</exception>
    public void Add(Type type, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.Interfaces)] Type encoder)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(encoder);
        if (!type.IsGenericTypeDefinition) throw new ArgumentException($"'{type}' is not the definition of a generic type, such as typeof(Page<>).", nameof(type));
        if (!encoder.IsGenericTypeDefinition || encoder.GetGenericArguments().Length != type.GetGenericArguments().Length)
            throw new ArgumentException($"'{encoder}' is not the definition of a generic type with the type parameters of '{type}'.", nameof(encoder));
        if (encoder.IsAbstract || encoder.GetConstructor(Type.EmptyTypes) is null) throw new ArgumentException($"'{encoder}' has no public constructor without parameters.", nameof(encoder));
        if (!encoder.GetInterfaces().Any(c => IsEncoderOf(c, type, encoder))) throw new ArgumentException($"'{encoder}' does not implement IMemoKeyEncoder of '{type}' with its own type parameters in order.", nameof(encoder));
        Add(type, new OpenRegisteredEncoder(encoder));
    }

    /// <summary>Takes the encoder of a type, or of the definition of a generic type, away.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(Type type)
    {
        var removed = _encoders.RemoveAll(e => e.Key == type) > 0;
        IsChanged |= removed;
        return removed;
    }

    internal RegisteredEncoders ToRegistered() => new([.. _encoders]);

    private static bool IsEncoderOf(Type contract, Type type, Type encoder) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IMemoKeyEncoder<>)
        && contract.GenericTypeArguments is [{ IsGenericType: true } encoded] && encoded.GetGenericTypeDefinition() == type
        && encoded.GenericTypeArguments.SequenceEqual(encoder.GetGenericArguments());

    private void Add(Type type, IRegisteredEncoder encoder)
    {
        if (type == typeof(object) || type == typeof(ValueType) || type == typeof(Enum)) throw new ArgumentException($"'{type}' says nothing about its values. Register an encoder for their own types.");
        if (Nullable.GetUnderlyingType(type) is { } value) throw new ArgumentException($"Register an encoder for '{value}' itself; null is always its own key.");
        if (FlatTypes.Contains(type))
            throw new ArgumentException($"A value of '{type}' is its own key. Register an encoder for the type that holds it, or pass the method something else.");
        Remove(type);
        _encoders.Add(new(type, encoder));
        IsChanged = true;
    }
}
