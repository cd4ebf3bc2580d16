using System.Collections;
using System.Reflection;
using System.Xml.Linq;
using MemoWeave.Shapes;

namespace MemoWeave.Tests.Values;

/// <summary>All objects that fields lead to, whoever declares them; found without any of the code that copies.</summary>
internal static class Reachable
{
    /// <summary>Objects that can change and are part of both values.</summary>
    public static List<object> InBoth(object? left, object? right)
    {
        var ours = From(left);
        ours.IntersectWith(From(right));
        ours.RemoveWhere(CannotChange);
        return [.. ours];
    }

    private static HashSet<object> From(object? value)
    {
        HashSet<object> met = new(ReferenceEqualityComparer.Instance);
        Stack<object?> pending = new([value]);
        while (pending.TryPop(out var next))
        {
            if (next is null or string or Type or Pointer or Delegate or XName or XNamespace || IsComparer(next) || Immutability.Of(next.GetType())) continue;
            // The framework's own addresses can't change.
            if (next.GetType().Name == "ReadOnlyIPAddress" || (!next.GetType().IsValueType && !met.Add(next))) continue;
            if (next is Array array)
            {
                if (!array.GetType().GetElementType()!.IsPrimitive) foreach (var each in array) pending.Push(each);
                continue;
            }

            if (next.GetType().FullName == "System.Dynamic.ExpandoClass" || next.GetType().IsPrimitive || next is System.Globalization.CultureInfo or System.Text.Encoding) continue;
            // What is in a bag belongs to a thread.
            if (next.GetType().Name == "ConcurrentBag`1")
            {
                foreach (var each in (IEnumerable)next) pending.Push(each);
                continue;
            }

            foreach (var field in Fields(next.GetType())) pending.Push(field.GetValue(next));
        }

        return met;
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) =>
        type is null ? [] : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Concat(Fields(type.BaseType));

    private static bool CannotChange(object value) =>
        (value is not Array && value.GetType() != typeof(object) && Fields(value.GetType()).All(static f => f.IsInitOnly && Immutability.Of(f.FieldType))) || value is Array { Length: 0 } or System.Text.EncoderFallback or System.Text.DecoderFallback || value.GetType().FullName!.StartsWith("System.Text.Json.Serialization", StringComparison.Ordinal)
        || value is System.Globalization.CultureInfo { IsReadOnly: true } or System.Text.Encoding { IsReadOnly: true }
        // One without elements is the same for all; a token that was cancelled stays so; and the names of members are kept apart from them.
        || (value is IEnumerable none && value.GetType().Namespace == "System.Collections.Immutable" && !none.GetEnumerator().MoveNext())
        || (value.GetType().Namespace == "System.Collections.Immutable" && value.GetType().GetField("_isEmpty", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(value) is true)
        || value.GetType().FullName!.StartsWith("System.Collections.Immutable.SortedInt32KeyNode", StringComparison.Ordinal)
        || value is CancellationTokenSource { IsCancellationRequested: true } || value.GetType().FullName == "System.Dynamic.ExpandoClass";

    // Those of the framework. A test's own are recorded as any object.
    private static bool IsComparer(object value) => FrameworkTypes.Contains(value.GetType()) && Array.Exists(value.GetType().GetInterfaces(), static c => c.Name.StartsWith("IComparer", StringComparison.Ordinal) || c.Name.StartsWith("IEqualityComparer", StringComparison.Ordinal));
}
