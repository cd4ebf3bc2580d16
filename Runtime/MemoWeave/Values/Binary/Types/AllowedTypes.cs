using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MemoWeave.Keys;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Types;

/// <summary>
/// The types of users that bytes may tell (rule D11): what a declared type is made of, and what the weaver found in memoized signatures. Each has a number made from its name and its fingerprint,
/// so that a type that changed is another (rule V12). Looked at when the first type is told, which most values never do.
/// </summary>
internal sealed class AllowedTypes
{
    private static Rooted? _rooted;
    private readonly Lazy<Numbered> _own;

    private AllowedTypes(Type[] roots) => _own = new Lazy<Numbered>(() => new Numbered(roots));

    /// <summary>No type but those of signatures.</summary>
    public static AllowedTypes None { get; } = new([]);

    /// <summary>Those that the values of a declared type may have.</summary>
    public static AllowedTypes For(Type declared) => new([declared]);

    /// <summary>The number of a type, or <see langword="null"/>.</summary>
    public ulong? IdOf(Type type) => _own.Value.Ids.TryGetValue(type, out var id) || OfSignatures().Ids.TryGetValue(type, out id) ? id : null;

    /// <summary>The type of a number, or <see langword="null"/>.</summary>
    public Type? TypeOf(ulong id) => _own.Value.Types.GetValueOrDefault(id) ?? OfSignatures().Types.GetValueOrDefault(id);

    // Assemblies that are loaded later add theirs.
    private static Numbered OfSignatures()
    {
        var (known, count) = (Volatile.Read(ref _rooted), RootedTypes.Count);
        if (known?.Count == count) return known.Types;
        known = new Rooted(count, new Numbered(RootedTypes.All));
        Volatile.Write(ref _rooted, known);
        return known.Types;
    }

    private sealed record Rooted(int Count, Numbered Types);

    /// <summary>Types and all that they are made of, with their numbers.</summary>
    private sealed class Numbered
    {
        public Numbered(IEnumerable<Type> roots)
        {
            HashSet<Type> met = [];
            Queue<Type> pending = new(roots);
            while (pending.TryDequeue(out var type))
            {
                if (!met.Add(type)) continue;
                if (!FrameworkTypes.Contains(type) && !type.HasElementType && !type.ContainsGenericParameters) Add(type);
                foreach (var part in PartsOf(type)) pending.Enqueue(part);
            }
        }

        public Dictionary<ulong, Type> Types { get; } = [];

        public Dictionary<Type, ulong> Ids { get; } = [];

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
            if (Types.TryAdd(id, type)) Ids.Add(type, id);
            else (_, Types[id]) = (Ids.Remove(Types[id]), typeof(void));
        }
    }
}
