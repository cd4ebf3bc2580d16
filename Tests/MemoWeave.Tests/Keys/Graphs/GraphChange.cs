using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Tests.Keys.Graphs;

/// <summary>Changes a graph in one place.</summary>
internal static class GraphChange
{
    /// <summary>Does that in every place that code can change.</summary>
    public static void MakeAll(object? graph, int number)
    {
        List<(object Owner, object Place)> places = [];
        Find(graph, new HashSet<object>(ReferenceEqualityComparer.Instance), places);
        places.Reverse();
        foreach (var (owner, place) in places)
        {
            if (place is not FieldInfo { IsInitOnly: true }) Change(owner, place, number);
        }
    }

    /// <summary>Gives one field or element of the graph another value, made from the number.</summary>
    public static object? Make(object? graph, int number)
    {
        HashSet<object> met = new(ReferenceEqualityComparer.Instance);
        List<(object Owner, object Place)> places = [];
        Find(graph, met, places);
        if (places.Count == 0) return graph;
        var (owner, place) = places[(int)((uint)number % (uint)places.Count)];
        Change(owner, place, number);
        return graph;
    }

    private static void Change(object owner, object place, int number)
    {
        var other = new GraphGenerator(number);
        if (place is FieldInfo field) field.SetValue(owner, other.Make(field.FieldType, 2));
        else if (owner is Array array) array.SetValue(other.Make(array.GetType().GetElementType()!, 2), (int)place);
        else if (owner is IList { IsReadOnly: false, IsFixedSize: false } list) list.RemoveAt((int)place);
    }

    private static void Find(object? value, HashSet<object> met, List<(object Owner, object Place)> places)
    {
        if (value is null or string or Type or Uri || value.GetType().IsPrimitive || !met.Add(value)) return;
        var type = value.GetType();
        if (value is IList { IsReadOnly: false } and not Array { Rank: > 1 }) places.AddRange(Enumerable.Range(0, ((IList)value).Count).Select(i => (value, (object)i)));
        if (value is IEnumerable sequence && type.Name is not "ImmutableArray`1" and not "ArraySegment`1")
        {
            foreach (var each in sequence) Find(each, met, places);
        }

        // A key that changes inside a set or dictionary is lost there.
        if (type == typeof(Flat)) return;
        foreach (var field in GraphGenerator.Fields(type))
        {
            if (type.Assembly != typeof(GraphChange).Assembly || type.GetCustomAttribute<InlineArrayAttribute>() is not null || type == typeof(Buffer)) continue;
            if (!type.IsValueType) places.Add((value, field));
            Find(field.GetValue(value), met, places);
        }
    }
}
