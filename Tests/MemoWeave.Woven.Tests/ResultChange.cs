using System.Reflection;

namespace MemoWeave.Woven.Tests;

/// <summary>Changes a result wherever its users could: elements, collections, and fields that are not read-only.</summary>
internal sealed class ResultChange
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    private ResultChange()
    {
    }

    /// <summary>The number of places changed.</summary>
    public int Count { get; private set; }

    /// <summary>Changes all that can be changed.</summary>
    /// <returns>The number of places changed.</returns>
    public static int Make(params IEnumerable<object?> results)
    {
        var change = new ResultChange();
        foreach (var result in results)
            change.Visit(result);
        return change.Count;
    }

    private void Visit(object? value)
    {
        if (value is null or string or Type or Delegate || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !_seen.Add(value))
            return;
        if (value is Array array)
        {
            VisitArray(array);
            return;
        }

        VisitFields(value);
        if (value.GetType().GetMethod("Clear", Type.EmptyTypes) is { } clear && value is not System.Collections.IStructuralEquatable)
            Clear(value, clear);
    }

    // What is immutable or read-only has a Clear that gives another, or throws.
    private void Clear(object value, MethodInfo clear)
    {
        try
        {
            clear.Invoke(value, null);
            Count++;
        }
        catch (TargetInvocationException e) when (e.InnerException is NotSupportedException)
        {
        }
    }

    private void VisitArray(Array array)
    {
        foreach (var element in array)
            Visit(element);
        if (array.Length == 0)
            return;
        Array.Clear(array);
        Count++;
    }

    private void VisitFields(object value)
    {
        var isOfUser = value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == false;
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Own))
            {
                Visit(field.GetValue(value));
                if (!isOfUser || field.IsInitOnly || value.GetType().IsValueType || field.FieldType.Name.StartsWith("MemoryTier", StringComparison.Ordinal))
                    continue;
                field.SetValue(value, field.FieldType.IsValueType ? Activator.CreateInstance(field.FieldType) : null);
                Count++;
            }
        }
    }
}
