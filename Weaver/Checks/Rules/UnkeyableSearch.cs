namespace MemoWeave.Rules;

/// <summary>
/// Looks through a declared type for what can't be part of a key: the type itself, what it is made of, and the fields of types
/// that are declared where the memoized method is. What other assemblies hold within shows at run time.
/// </summary>
internal static class UnkeyableSearch
{
    /// <summary>A generic type may contain itself with ever longer arguments.</summary>
    private const int DeepestArguments = 8;
    private const int MostTypes = 1000;

    /// <summary>Generic types that only speak of their argument and hold none.</summary>
    private static readonly HashSet<string> Empty =
    [
        "System.Collections.Generic.IComparer`1", "System.Collections.Generic.IEqualityComparer`1", "System.Collections.Generic.Comparer`1",
        "System.Collections.Generic.EqualityComparer`1", "System.IComparable`1", "System.IEquatable`1",
    ];

    /// <summary>The one with the shortest path, and of several the first in the order of the fields.</summary>
    /// <param name="type">The type of a parameter, or of <c>this</c>.</param>
    /// <param name="path">What the value is called.</param>
    public static Unkeyable? In(TypeFacts type, string path)
    {
        HashSet<string> seen = [];
        var toSee = new Queue<(TypeFacts Type, string Path)>([(type, path)]);
        while (toSee.Count > 0 && seen.Count < MostTypes)
        {
            (type, path) = toSee.Dequeue();
            if (type.WritesItsKey())
                continue;
            if (RefusedTypes.ReasonFor(type) is { } reason)
                return new Unkeyable(path, type, reason);
            if (type.Depth > DeepestArguments || !seen.Add(type.Identity))
                continue;
            foreach (var part in Parts(type, path))
                toSee.Enqueue(part);
        }
        return null;
    }

    private static IEnumerable<(TypeFacts Type, string Path)> Parts(TypeFacts type, string path)
    {
        if (type.Kind == TypeKind.Array)
            return [(type.Arguments[0], path + "[]")];
        var parent = type.Base();
        if (parent?.Is("System.MulticastDelegate") == true || Empty.Contains(type.FullName))
            return [];
        if (type.Fields() is not { } fields)
            return type.Arguments.Select((argument, i) => (argument, path + Step(type, i)));
        var own = fields.Select(f => (f.Type, $"{path}.{f.Name}"));
        return parent is null ? own : own.Append((parent, path));
    }

    // How one gets from a value of a framework's type to what it holds of its argument.
    private static string Step(TypeFacts type, int argument) => type.FullName switch
    {
        "System.Nullable`1" => "",
        "System.Collections.Generic.KeyValuePair`2" => argument == 0 ? ".Key" : ".Value",
        var name when name.StartsWith("System.ValueTuple`", StringComparison.Ordinal) || name.StartsWith("System.Tuple`", StringComparison.Ordinal) =>
            argument == 7 ? ".Rest" : $".Item{argument + 1}",
        _ => "[]",
    };
}

/// <summary>What can't be part of a key.</summary>
/// <param name="Path">The way to it, from the parameter: <c>query.Filters[].Source</c>.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Reason">In words that follow "because it".</param>
internal sealed record Unkeyable(string Path, TypeFacts Type, string Reason)
{
    public string Cause => $"'{Path}' of type '{Type}' can't be part of a key, because it {Reason}";
}
