using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Dynamic;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>What is done with objects, by their run-time types.</summary>
internal static class CopyPlans
{
    private const string Opaque = "nothing tells how it could be copied";

    private const string Lazy = "a sequence without a count might be lazy: return an array or a list of it";

    /// <summary>Why what has to be given back can't be made twice.</summary>
    public const string Resource = "it stands for something that is given back once";

    private const string Container = "it is a container, which belongs to what shows it";

    private static readonly ConditionalWeakTable<Type, CopyPlan> Known = [];

    /// <summary>What is done with objects of a type.</summary>
    public static CopyPlan Of(Type type)
    {
        if (Known.TryGetValue(type, out var known)) return known;
        var made = Make(type);
        // Without dynamic code, what is refused may be known better later (rule K5).
        return made is RefusedPlan && !RuntimeFeature.IsDynamicCodeSupported ? made : Known.GetValue(type, _ => made);
    }

    /// <summary>Decides anew, when more is known of types.</summary>
    public static void Forget() => Known.Clear();

    /// <summary>Why a struct of a type can't be copied in place, or <see langword="null"/>.</summary>
    public static string? WhyNotInPlace(Type type) => !FrameworkTypes.Contains(type) && IsDisposable(type) ? Resource : null;

    /// <summary>Whether objects of a type stand for something that is given back once.</summary>
    public static bool IsResource(Type type) => IsDisposable(type) || HasFinalizer(type);

    private static CopyPlan Make(Type type)
    {
        if (RegisteredImmutables.Contains(type)) return new HandedOverPlan(type);
        if (type == typeof(object)) return new ClonedPlan(type, null, null, Inside.Members);
        if (Leaves.Find(type) is { } leaf) return Leaf(type, leaf.Type);
        if (type.IsArray) return ArrayOf(type);
        if (typeof(Delegate).IsAssignableFrom(type)) return new ExaminedPlan(type, Delegates.Why, static d => d);
        if (type.IsValueType) return Struct(type);
        if (Containers.Contains(type)) return new RefusedPlan(type, Container);
        if (Immutability.Of(type)) return Unchanging(type, Immutability.IsSettled(type));
        return FrameworkTypes.Contains(type) ? OfFramework(type) : OfUser(type);
    }

    private static CopyPlan Leaf(Type type, Type leaf)
    {
        if (Leaves.IsDerivedByUser(type)) return new RefusedPlan(type, Opaque);
        if (Immutability.Of(leaf)) return new HandedOverPlan(type);
        if (leaf == typeof(CultureInfo)) return new ExaminedPlan(type, static _ => null, static c => ((CultureInfo)c).IsReadOnly ? c : ((CultureInfo)c).Clone());
        if (leaf == typeof(Encoding)) return new ExaminedPlan(type, static _ => null, static e => ((Encoding)e).IsReadOnly ? e : ((Encoding)e).Clone());
        return Cloned(type, Inside.Innards);
    }

    private static CopyPlan ArrayOf(Type type)
    {
        var element = type.GetElementType()!;
        if (element.IsPointer || element.IsFunctionPointer) return new RefusedPlan(type, "a pointer or a reference says nothing of what it points to");
        if (Immutability.IsSettled(element)) return new FlatArrayPlan(type);
        if (!element.IsValueType) return new ReferenceArrayPlan(type);
        return RuntimeFeature.IsDynamicCodeSupported ? (CopyPlan)Generic.Create(typeof(StructArrayPlan<>), [element], type) : NativePlans.StructArray(type);
    }

    // As an object a struct can change in place, by a method of an interface that it implements.
    private static CopyPlan Struct(Type type)
    {
        if (typeof(IEnumerator).IsAssignableFrom(type)) return new RefusedPlan(type, "it is at some place of an enumeration");
        if (WhyNotInPlace(type) is { } reason) return new RefusedPlan(type, reason);
        if (!Immutability.IsSettled(type))
        {
            return RuntimeFeature.IsDynamicCodeSupported ? (CopyPlan)Generic.Create(typeof(BoxedPlan<>), [type]) : new RefusedPlan(type, NativePlans.NoCode);
        }

        return FrameworkTypes.Contains(type) || type.IsEnum || FieldShapes.Instance(type).All(static f => f.IsInitOnly)
            ? new HandedOverPlan(type)
            : new ClonedPlan(type, null, null, Inside.Members);
    }

    private static CopyPlan OfFramework(Type type)
    {
        if (Innards.IsShared(type)) return new HandedOverPlan(type);
        if (type == typeof(ExpandoObject)) return new ExpandoPlan();
        if (type.FullName == "System.Data.DataTable") return Table();
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ConcurrentBag<>) && RuntimeFeature.IsDynamicCodeSupported)
        {
            return (CopyPlan)Generic.Create(typeof(BagPlan<>), type.GenericTypeArguments);
        }

        if (typeof(ITuple).IsAssignableFrom(type)) return Cloned(type, Inside.Members);
        if (!Innards.Contains(type)) return new RefusedPlan(type, ShapeFactory.Of(type) is RefusedShape { Reason: var reason } ? Worded(reason) : Opaque);
        return Cloned(type, typeof(IEnumerable).IsAssignableFrom(type) && FrameworkTypes.Public(type) == type ? Inside.Collection : Inside.Innards);
    }

    private static CopyPlan OfUser(Type type)
    {
        if (ShapeFactory.Of(type) is RefusedShape { Reason: var reason }) return new RefusedPlan(type, Worded(reason));
        if (IsResource(type)) return new RefusedPlan(type, Resource);
        // A type that others may derive from is as good as a sealed one where the value is known.
        if (FieldsOf(type).All(static f => f.IsInitOnly && Immutability.Of(f.FieldType))) return Unchanging(type, FieldsOf(type).All(static f => Immutability.IsSettled(f.FieldType)));
        return Cloned(type, typeof(IEnumerable).IsAssignableFrom(type) ? Inside.Collection : Inside.Members);
    }

    private static CopyPlan Unchanging(Type type, bool isSettled) => isSettled ? new HandedOverPlan(type) : new OpenPlan(type);

    private static bool IsDisposable(Type type) => typeof(IDisposable).IsAssignableFrom(type) || typeof(IAsyncDisposable).IsAssignableFrom(type);

    private static string Worded(string reasonAgainstKeys) =>
        reasonAgainstKeys.Replace(ShapeFactory.Lazy, Lazy, StringComparison.Ordinal).Replace(ShapeFactory.Opaque, Opaque, StringComparison.Ordinal);

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null ? [] : FieldShapes.Instance(type).Concat(FieldsOf(type.BaseType));

    private static CopyPlan Cloned(Type type, Inside inside)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return NativePlans.Cloned(type, inside);
        return new ClonedPlan(type, PatchEmitter.OfClass(type), HashCheck.Of(type), inside, CloneEmitter.Of(type));
    }

    // The table's assembly is loaded by whoever calls this.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TablePlan Table() => new();

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A finalizer is never trimmed from a type that is made.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The same.")]
    private static bool HasFinalizer(Type type)
    {
        for (var t = type; t is not null && !FrameworkTypes.Contains(t); t = t.BaseType)
        {
            if (t.GetMethod("Finalize", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly, []) is not null) return true;
        }

        return false;
    }
}
