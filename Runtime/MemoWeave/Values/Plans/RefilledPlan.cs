using System.Collections.Concurrent;
using System.Dynamic;
using System.Reflection;

namespace MemoWeave.Values.Plans;

/// <summary>Collections that are more than their fields: a new one is filled with copies of the elements.</summary>
internal abstract class RefilledPlan(Type type) : CopyPlan(type)
{
    private protected static readonly CopySite Elements = new(CopySite.Elements);

    /// <inheritdoc/>
    public sealed override bool HasParts => true;

    /// <inheritdoc/>
    public sealed override Inside Inside => Inside.Members;
}

/// <summary>Bags, which keep what a thread put in apart from what others did.</summary>
internal sealed class BagPlan<T>() : RefilledPlan(typeof(ConcurrentBag<T>))
{
    /// <inheritdoc/>
    public override object Begin(object original, out string? reason)
    {
        reason = null;
        return new ConcurrentBag<T>();
    }

    /// <inheritdoc/>
    public override void Continue(object original, object copy, CopyRun run)
    {
        var elements = ((ConcurrentBag<T>)original).ToArray();
        // A bag gives back first what was put in last.
        for (var i = elements.Length - 1; i >= 0 && !run.IsRefused; i--)
        {
            run.Part(ref elements[i], Elements);
            ((ConcurrentBag<T>)copy).Add(elements[i]);
        }
    }
}

/// <summary>Objects whose members are made at run time.</summary>
internal sealed class ExpandoPlan() : RefilledPlan(typeof(ExpandoObject))
{
    private static readonly FieldInfo? Watchers = typeof(ExpandoObject).GetField("_propertyChanged", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <inheritdoc/>
    public override object? Begin(object original, out string? reason)
    {
        reason = Watchers is null || Watchers.GetValue(original) is null ? null : "someone watches it for changes";
        return reason is null ? new ExpandoObject() : null;
    }

    /// <inheritdoc/>
    public override void Continue(object original, object copy, CopyRun run)
    {
        foreach (var (name, member) in (IDictionary<string, object?>)original)
        {
            var value = member;
            run.Part(ref value, new CopySite("." + name));
            ((IDictionary<string, object?>)copy).Add(name, value);
        }
    }
}
