using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using MemoWeave.Memory;

namespace MemoWeave.Shapes;

/// <summary>Finds the fields of a type, and makes what reads them.</summary>
internal static class FieldShapes
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The fields that a value of the type has, base types first; in one type by name, so that moving a field in the source changes nothing.</summary>
    public static IReadOnlyList<FieldShape<T>> Of<T>(Type type)
    {
        List<FieldShape<T>> fields = [];
        if (Containers.Contains(type)) return fields;
        foreach (var field in All(type)) fields.Add(typeof(T) == type ? Compiled<T>(field) : Reflected<T>(field));
        return fields;
    }

    /// <summary>Whether every type that contributes fields is certain to show them. One that shows none may have had some.</summary>
    public static bool AreAllThere(Type type, Func<Type, bool> shows) => Lineage(type).All(shows);

    /// <summary>The fields, without readers.</summary>
    public static IEnumerable<FieldInfo> All(Type type) =>
        Lineage(type).Reverse().SelectMany(static t => Instance(t).Where(static f => !IsWoven(f)).OrderBy(static f => f.Name, StringComparer.Ordinal));

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Without dynamic code only rooted types are asked; with it, a field that a trimmer removed is one that no code reads.")]
    public static IEnumerable<FieldInfo> Instance(Type type) => type.GetFields(Declared);

    /// <summary>The type and its base types, as far as they may be taken apart: up to a collection of the framework.</summary>
    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType)
        {
            if (t != type && FrameworkTypes.Contains(t)) yield break;
            yield return t;
        }
    }

    // Entries of the object's own methods: they say nothing of what it is.
    private static bool IsWoven(FieldInfo field) =>
        field.FieldType is { IsConstructedGenericType: true } type && type.GetGenericTypeDefinition() == typeof(MemoryTier<,>);

    private static FieldShape<T, object?> Reflected<T>(FieldInfo field) => new(field, (ref owner) => field.GetValue(owner));

    private static FieldShape<T> Compiled<T>(FieldInfo field)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) throw new NotSupportedException("Without dynamic code, fields are read by reflection.");
        // A pointer can't be a type argument; its shape is refused before it is read.
        var type = field.FieldType.IsPointer || field.FieldType.IsFunctionPointer ? typeof(nint) : field.FieldType;
        var get = new DynamicMethod($"Read{field.Name}", type, [typeof(T).MakeByRefType()], field.Module, skipVisibility: true);
        var il = get.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        if (!typeof(T).IsValueType) il.Emit(OpCodes.Ldind_Ref);
        il.Emit(OpCodes.Ldfld, field);
        il.Emit(OpCodes.Ret);
        var read = get.CreateDelegate(typeof(FieldReader<,>).MakeGenericType(typeof(T), type));
        return (FieldShape<T>)Generic.Create(typeof(FieldShape<,>), [typeof(T), type], field, read);
    }
}
