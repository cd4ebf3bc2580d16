using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Plans;

/// <summary>
/// Lists the types whose fields the runtime may go through: for a canonical key (rule K5), and for copies of the result (rule V3).
/// These are the declared ones, what they are made of, what they derive from and what derives from them. Framework types stand in
/// it only where the runtime reads them field by field.
/// </summary>
internal sealed class RootedTypes
{
    /// <summary>A generic type may contain itself with ever longer arguments.</summary>
    private const int DeepestArguments = 8;

    /// <summary>Structs of the framework that the runtime does not read field by field, beside those that are their bits.</summary>
    private static readonly HashSet<string> WholeStructs =
    [
        "System.DateTimeOffset", "System.Numerics.BigInteger", "System.Numerics.Vector2", "System.Numerics.Vector3", "System.Numerics.Vector4",
        "System.Numerics.Quaternion", "System.Numerics.Plane", "System.Numerics.Matrix3x2", "System.Numerics.Matrix4x4", "System.Text.Json.JsonElement",
        "System.Memory`1", "System.ReadOnlyMemory`1", "System.Span`1", "System.ReadOnlySpan`1", "System.ArraySegment`1", "System.Collections.Immutable.ImmutableArray`1",
    ];

    private readonly ModuleDefinition _module;
    private readonly DerivedTypes _derived;
    private readonly HashSet<string> _seen = [];
    private readonly List<TypeReference> _found = [];

    private readonly Func<FieldDefinition, bool> _counts;

    private RootedTypes(ModuleDefinition module, DerivedTypes derived, Func<FieldDefinition, bool> counts) => (_module, _derived, _counts) = (module, derived, counts);

    /// <summary>The list for one method, in the order in which they lead to each other; written in the method's terms.</summary>
    public static IReadOnlyList<TypeReference> Of(KeyPlan key, ResultPlan result, bool isShared, ModuleDefinition module, DerivedTypes derived)
    {
        // The typed form is of fields that the method itself reads, unless the canonical one is asked for; a key of containers reads none (rule K9), and what all callers
        // share is not copied.
        var ofKey = key.Parts is null || key.IsFlat ? key.Sources.Select(s => s.Type).Where(type => !Containers.Are(type)) : [];
        var ofResult = isShared ? [] : result.Values;
        var keyed = Of(ofKey, module, derived, field => !KeyableTypes.IsNotKey(field));
        var copied = OfCopies(ofResult, module, derived);
        return [.. keyed.Concat(copied).GroupBy(type => type.FullName).Select(same => same.First())];
    }

    /// <summary>The list for values of which copies are made.</summary>
    public static IReadOnlyList<TypeReference> OfCopies(IEnumerable<TypeReference> values, ModuleDefinition module, DerivedTypes derived) =>
        [.. Of(values, module, derived, field => !IsWoven(field)).Where(type => !IsKept(type))];

    private static IReadOnlyList<TypeReference> Of(IEnumerable<TypeReference> values, ModuleDefinition module, DerivedTypes derived, Func<FieldDefinition, bool> counts)
    {
        var types = new RootedTypes(module, derived, counts);
        foreach (var type in values)
            types.Visit(type);
        return types._found;
    }

    // The runtime itself keeps the fields of tuples and pairs, and of what may be null it copies what is there.
    private static bool IsKept(TypeReference type) =>
        type.GetElementType().FullName is var name
        && (name is "System.Nullable`1" or "System.Collections.Generic.KeyValuePair`2"
            || name.StartsWith("System.ValueTuple`", StringComparison.Ordinal) || name.StartsWith("System.Tuple`", StringComparison.Ordinal));

    // Entries of an object's own methods belong to that object, and not to its copy (rule K11).
    private static bool IsWoven(FieldDefinition field) => field.FieldType.GetElementType().FullName == "MemoWeave.Memory.MemoryTier`2";

    private void Visit(TypeReference type)
    {
        switch (type.WithoutModifiers())
        {
            case ArrayType array:
                Visit(array.ElementType);
                break;
            case TypeSpecification and not GenericInstanceType:
                break;
            // What stands for it is known to the caller alone, and a trimmer would say so.
            case GenericParameter:
                break;
            case var named when Depth(named) <= DeepestArguments && _seen.Add(named.FullName):
                VisitNamed(named);
                break;
        }
    }

    private void VisitNamed(TypeReference type)
    {
        if (type.Resolve() is not { IsEnum: false } definition || IsDelegate(definition))
            return;
        var isFramework = Frameworks.Has(definition.Module.Assembly.Name);
        if (isFramework ? IsReadByField(type, definition) : !definition.IsInterface)
            _found.Add(Import(type));
        if (type is GenericInstanceType generic)
        {
            foreach (var argument in generic.GenericArguments)
                Visit(argument);
        }
        if (isFramework && !definition.IsInterface)
            return;

        foreach (var field in definition.InstanceFields().Where(_counts))
            Visit(field.FieldType.ClosedBy(type));
        if (definition.BaseType is { } parent)
            Visit(parent.ClosedBy(type));
        foreach (var derived in definition.IsSealed ? [] : _derived.Of(type))
            Visit(derived);
    }

    private static bool IsReadByField(TypeReference type, TypeDefinition definition) =>
        definition.FullName.StartsWith("System.Tuple`", StringComparison.Ordinal)
        || (definition.IsValueType && !WholeStructs.Contains(definition.FullName) && !KeyableTypes.IsBits(type));

    private static bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate";

    private static int Depth(TypeReference type) => type switch
    {
        GenericInstanceType generic => 1 + generic.GenericArguments.Max(Depth),
        TypeSpecification specification => 1 + Depth(specification.ElementType),
        _ => 0,
    };

    private TypeReference Import(TypeReference type) => type switch
    {
        GenericParameter => type,
        GenericInstanceType generic => _module.ImportReference(generic.ElementType).MakeGenericInstanceType([.. generic.GenericArguments.Select(Import)]),
        ArrayType array => new ArrayType(Import(array.ElementType), array.Rank),
        _ => _module.ImportReference(type),
    };
}
