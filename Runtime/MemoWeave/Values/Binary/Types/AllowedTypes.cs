using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MemoWeave.Keys;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Types;

/// <summary>
/// The types of users that bytes may tell (rule D11): what a declared type is made of, and what the weaver found in memoized signatures. Each has a number made from its name and its fingerprint,
/// so that a type that changed is another (rule V12).
/// </summary>
internal sealed class AllowedTypes
{
    private readonly Dictionary<ulong, Type> _types = [];
    private readonly Dictionary<Type, ulong> _ids = [];
    private readonly int _rooted;

    private AllowedTypes(IEnumerable<Type> roots, int rooted)
    {
        _rooted = rooted;
        HashSet<Type> met = [];
        Queue<Type> pending = new(roots);
        while (pending.TryDequeue(out var type))
        {
            if (!met.Add(type)) continue;
            if (!FrameworkTypes.Contains(type) && !type.HasElementType && !type.ContainsGenericParameters) Add(type);
            foreach (var part in PartsOf(type)) pending.Enqueue(part);
        }
    }

    /// <summary>No type.</summary>
    public static AllowedTypes None { get; } = new([], 0);

    /// <summary>Those that the values of a declared type may have; what was known before is used while nothing was added.</summary>
    public static AllowedTypes For(Type declared, AllowedTypes? known)
    {
        var count = RootedTypes.Count;
        return known is not null && known._rooted == count ? known : new AllowedTypes([declared, .. RootedTypes.All], count);
    }

    /// <summary>The number of a type, or <see langword="null"/>.</summary>
    public ulong? IdOf(Type type) => _ids.TryGetValue(type, out var id) ? id : null;

    /// <summary>The type of a number, or <see langword="null"/>.</summary>
    public Type? TypeOf(ulong id) => _types.GetValueOrDefault(id);

    /// <summary>What a type is made of.</summary>
    private static IEnumerable<Type> PartsOf(Type type)
    {
        if (type.HasElementType) return [type.GetElementType()!];
        IEnumerable<Type> parts = type.BaseType is { } parent ? [.. type.GenericTypeArguments, parent] : type.GenericTypeArguments;
        return FrameworkTypes.Contains(type) ? parts : parts.Concat(FieldShapes.Instance(type).Select(static f => f.FieldType));
    }

    private void Add(Type type)
    {
        Span<byte> fingerprint = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(fingerprint, TypeFingerprint.Of(type));
        var id = XxHash64.HashToUInt64(fingerprint, (long)XxHash64.HashToUInt64(MemoryMarshal.AsBytes(TypeNames.Of(type).AsSpan())));
        // Of two with one number neither can be told.
        if (!_types.TryAdd(id, type)) (_types[id], _) = (typeof(void), _ids.Remove(_types[id]));
        else _ids.Add(type, id);
    }
}
