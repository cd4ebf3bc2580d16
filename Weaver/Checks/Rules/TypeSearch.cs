namespace MemoWeave.Rules;

/// <summary>
/// Looks through a declared type: the type itself, what it is made of, and the fields of types that are declared where the
/// memoized method is. What other assemblies hold within shows at run time.
/// </summary>
/// <param name="reasonAgainst">Why a type is refused, in words that follow "because it"; <see langword="null"/>: it is not.</param>
/// <param name="isWhole">Whether a type is not looked into.</param>
/// <param name="counts">Whether a field is looked at.</param>
internal sealed class TypeSearch(Func<TypeFacts, string?> reasonAgainst, Func<TypeFacts, bool> isWhole, Func<FieldFacts, bool> counts)
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
    /// <param name="type">The type of a parameter, of <c>this</c>, or of a result.</param>
    /// <param name="path">What the value is called.</param>
    public RefusedPart? In(TypeFacts type, string path)
    {
        HashSet<string> seen = [];
        var toSee = new Queue<(TypeFacts Type, string Path)>([(type, path)]);
        while (toSee.Count > 0 && seen.Count < MostTypes)
        {
            (type, path) = toSee.Dequeue();
            if (isWhole(type))
                continue;
            if (reasonAgainst(type) is { } reason)
                return new RefusedPart(path, type, reason);
            if (type.Depth > DeepestArguments || !seen.Add(type.Identity))
                continue;
            foreach (var part in Parts(type, path))
                toSee.Enqueue(part);
        }
        return null;
    }

    private IEnumerable<(TypeFacts Type, string Path)> Parts(TypeFacts type, string path)
    {
        if (type.Kind == TypeKind.Array)
            return [(type.Arguments[0], path + "[]")];
        var parent = type.Base();
        if (parent?.Is("System.MulticastDelegate") == true || Empty.Contains(type.FullName))
            return [];
        if (type.Fields() is not { } fields)
            return type.Arguments.Select((argument, i) => (argument, path + Step(type, i)));
        var own = fields.Where(counts).Select(f => (f.Type, $"{path}.{f.Name}"));
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

/// <summary>A part of a value that is refused.</summary>
/// <param name="Path">The way to it, from the value: <c>query.Filters[].Source</c>.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Reason">In words that follow "because it".</param>
internal sealed record RefusedPart(string Path, TypeFacts Type, string Reason);
