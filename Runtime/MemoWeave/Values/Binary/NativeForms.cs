using System.Diagnostics.CodeAnalysis;
using MemoWeave.Keys;
using MemoWeave.Shapes;
using MemoWeave.Values.Binary.Forms;
using MemoWeave.Values.Plans;

namespace MemoWeave.Values.Binary;

/// <summary>What is done where no code can be generated: fields are read and set by reflection, of types whose fields are there for certain (rule K5).</summary>
internal static class NativeForms
{
    // Their other members would be kept for each element type there is.
    private const DynamicallyAccessedMemberTypes Made = DynamicallyAccessedMemberTypes.PublicConstructors;

    /// <summary>Objects by their fields.</summary>
    public static ValueForm Object(Type type)
    {
        if (!FieldShapes.AreAllThere(type, static t => KeptTypes.Contains(t) || RootedTypes.Contains(t))) return new RefusedForm(type, NativePlans.NoCode);
        var fields = NativeField.Of(type);
        return new ObjectForm(type, null, (value, run) => NativeField.Write(fields, value, run), (made, run) => NativeField.Read(fields, made, run), 24 + (16 * fields.Length));
    }

    /// <summary>Structs that come as objects.</summary>
    public static ValueForm Boxed(Type type, bool isLeaf) => new NativeBoxForm(type, !isLeaf, NativeSlots.Of(type));

    /// <summary>Arrays.</summary>
    public static ValueForm ArrayOf(Type type) => new NativeArrayForm(type);

    /// <summary>Collections, by their own methods, or <see langword="null"/>.</summary>
    [DynamicDependency(Made, typeof(List<>))]
    [DynamicDependency(Made, typeof(Queue<>))]
    [DynamicDependency(Made, typeof(Stack<>))]
    [DynamicDependency(Made, typeof(Dictionary<,>))]
    [DynamicDependency(Made, typeof(HashSet<>))]
    [DynamicDependency("Enqueue", typeof(Queue<>))]
    [DynamicDependency("Push", typeof(Stack<>))]
    [DynamicDependency("Add", typeof(HashSet<>))]
    public static ValueForm? Collection(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(List<>)) return new NativeCollectionForm(type, "Add", null);
        if (definition == typeof(Queue<>)) return new NativeCollectionForm(type, "Enqueue", null);
        if (definition == typeof(Stack<>)) return new NativeCollectionForm(type, "Push", null);
        if (!Immutability.Of(type.GenericTypeArguments[0])) return null;
        if (definition == typeof(HashSet<>)) return new NativeCollectionForm(type, "Add", ComparersOf.Type(type));
        return definition == typeof(Dictionary<,>) ? new NativeDictionaryForm(type) : null;
    }
}
