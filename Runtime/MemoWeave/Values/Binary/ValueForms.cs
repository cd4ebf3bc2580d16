using System.Collections;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;
using MemoWeave.Values.Binary.Forms;
using MemoWeave.Values.Plans;

namespace MemoWeave.Values.Binary;

/// <summary>Decides how objects are written, by their run-time types.</summary>
internal static class ValueForms
{
    private const string Opaque = "nothing tells how it could be read back";

    private const string Code = "it is code, which only the program has that made it";

    private static readonly ConditionalWeakTable<Type, ValueForm> Known = [];

    /// <summary>The form of objects of a type, or of what a type stands for in bytes.</summary>
    public static ValueForm Of(Type type)
    {
        if (Known.TryGetValue(type, out var known)) return known;
        var made = Make(type);
        // Without dynamic code, what is refused may be known better later (rule K5).
        return made is RefusedForm && !RuntimeFeature.IsDynamicCodeSupported ? made : Known.GetValue(type, _ => made);
    }

    private static ValueForm Make(Type type)
    {
        if (type.ContainsGenericParameters || type.IsByRefLike || type.IsPointer || type == typeof(void)) return new RefusedForm(type, Opaque);
        if (type == typeof(IEqualityComparer) || (FrameworkTypes.Contains(type) && !type.IsAbstract && Innards.IsShared(type) && ShapeFactory.Of(type) is RefusedShape)) return new ComparerForm(type);
        if (type == typeof(object)) return new ObjectForm(type, null, static (_, _) => { }, static (_, _) => { }, 24);
        if (Leaves.Find(type) is { } leaf && !type.IsValueType)
        {
            return Leaves.IsDerivedByUser(type) ? new RefusedForm(type, Opaque) : ObjectLeaves.Find(leaf.Type, type) ?? new RefusedForm(type, Opaque);
        }

        if (typeof(Delegate).IsAssignableFrom(type)) return new RefusedForm(type, Code);
        if (type.IsArray) return ArrayOf(type);
        if (type.IsValueType) return Boxed(type);
        if (FrameworkTypes.Contains(type) && Named(type) is { } named) return named;
        if (CopyPlans.Of(FrameworkTypes.Public(type)) is RefusedPlan { Reason: var reason }) return new RefusedForm(type, reason);
        if (FrameworkTypes.Contains(type)) return OfFramework(type) ?? new RefusedForm(type, Opaque);
        return OfUser(type);
    }

    private static ValueForm ArrayOf(Type type)
    {
        var element = type.GetElementType()!;
        if (element.IsPointer || element.IsFunctionPointer) return new RefusedForm(type, Slots.Indirect);
        if (type.IsSZArray && Leaves.Find(element) is { } leaf && leaf.Type == element) return leaf.Accept(new LeafArrays());
        if (!RuntimeFeature.IsDynamicCodeSupported) return NativeForms.ArrayOf(type);
        return type.IsSZArray ? (ValueForm)Generic.Create(typeof(ArrayForm<>), [element]) : (ValueForm)Generic.Create(typeof(GridForm<>), [element], type);
    }

    private static ValueForm Boxed(Type type)
    {
        var isLeaf = type.IsEnum || ValueLeaves.Find(type) is not null;
        if (!isLeaf && Slots.WhyNot(type) is { } reason) return new RefusedForm(type, reason);
        if (RuntimeFeature.IsDynamicCodeSupported) return (ValueForm)Generic.Create(typeof(BoxForm<>), [type], !isLeaf);
        return NativeForms.Boxed(type, isLeaf);
    }

    private static ValueForm? OfFramework(Type type)
    {
        var known = FrameworkTypes.Public(type);
        if (typeof(ITuple).IsAssignableFrom(type)) return Object(type, null);
        return CollectionForms.Of(type, known) ?? (type.FullName == "System.Collections.Specialized.StringCollection" ? Texts() : null);
    }

    // Their assemblies are loaded by whoever calls these.
    private static ValueForm? Named(Type type) => FrameworkTypes.Public(type).FullName switch
    {
        "System.Text.Json.Nodes.JsonObject" or "System.Text.Json.Nodes.JsonArray" => Json(type),
        "System.Text.Json.Nodes.JsonValue" => JsonValue(type),
        "System.Xml.Linq.XElement" or "System.Xml.Linq.XDocument" => Xml(type),
        "System.Data.DataTable" => Table(type),
        "System.Collections.Specialized.NameValueCollection" => Names(),
        "System.FormattableString" => new FormattableForm(type),
        "System.Dynamic.ExpandoObject" => Expando(),
        _ => null,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonContainerForm Json(Type type) => new(type);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonValueForm JsonValue(Type type) => new(type);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static XmlForm Xml(Type type) => new(type);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TableForm? Table(Type type) => type == typeof(System.Data.DataTable) ? new() : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NameValueCollectionForm Names() => new();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StringCollectionForm Texts() => new();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ExpandoForm Expando() => new();

    private static ValueForm OfUser(Type type)
    {
        if (type.IsInterface || type.IsAbstract) return new RefusedForm(type, Opaque);
        // What a user says never changes may still be all that.
        if (Containers.Contains(type) || CopyPlans.IsResource(type)) return new RefusedForm(type, CopyPlans.Resource);
        if (ShapeFactory.Of(type) is RefusedShape { Reason: var reason }) return new RefusedForm(type, reason);
        var parent = type.BaseType;
        while (parent is not null && !FrameworkTypes.Contains(parent)) parent = parent.BaseType;
        if (parent is null || parent == typeof(object) || Collections.KindOf(parent) == CollectionKind.None) return Object(type, null);
        return CollectionForms.OfBase(parent, type) is { } content ? Object(type, content) : new RefusedForm(type, $"it derives from '{parent}', and {Opaque}");
    }

    private static ValueForm Object(Type type, ValueForm? content)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return content is null ? NativeForms.Object(type) : new RefusedForm(type, NativePlans.NoCode);
        var (write, read) = FieldsEmitter.OfClass(type);
        return new ObjectForm(type, content, write, read, 24 + FieldShapes.All(type).Sum(static f => SizeOf(f.FieldType)));
    }

    private static int SizeOf(Type type) => type.IsValueType ? RuntimeHelpers.SizeOf(type.TypeHandle) : nint.Size;

    /// <summary>Arrays of leaves, without reflection, so that they are there where no code can be generated.</summary>
    private sealed class LeafArrays : LeafVisitor<ValueForm>
    {
        public override ValueForm Leaf<T>(LeafShape<T> shape) => new ArrayForm<T>();
    }
}
