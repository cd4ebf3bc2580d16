namespace MemoWeave.Rules;

/// <summary>What is wrong with a tag.</summary>
/// <param name="Kind">What kind of fault it is.</param>
/// <param name="Cause">In words that follow the name of a member.</param>
internal sealed record TagFault(TagFaultKind Kind, string Cause)
{
    /// <summary>All faults of a tag, which are to be told of the parameters of a method; <see langword="null"/>: of no method in particular.</summary>
    public static IEnumerable<TagFault> Of(string? tag, IReadOnlyList<ParameterFacts>? parameters)
    {
        if (TagTemplate.Fault(tag) is { } fault)
            return [new TagFault(TagFaultKind.Writing, $"the tag \"{tag}\" {fault}")];
        return parameters is null ? [] : TagTemplate.Parse(tag!).Placeholders.Select(p => Of(p, tag!, parameters)).OfType<TagFault>();
    }

    private static TagFault? Of(TagPlaceholder placeholder, string tag, IReadOnlyList<ParameterFacts> parameters)
    {
        var parameter = parameters.FirstOrDefault(p => p.Name == placeholder.Path[0]);
        var about = $"the tag \"{tag}\" names";
        if (parameter is null)
            return new TagFault(TagFaultKind.Name, $"{about} '{placeholder.Path[0]}', which is no parameter");
        if (parameter.Passing == Passing.Out)
            return new TagFault(TagFaultKind.Name, $"{about} '{parameter.Name}', which has no value before the body runs");
        if (parameter.IsLeftOut)
            return new TagFault(TagFaultKind.LeftOut, $"{about} '{parameter.Name}', which is left out of the key");
        var type = parameter.Type;
        foreach (var name in placeholder.Path.Skip(1))
        {
            if (type.Member(name) is not { } next)
                return new TagFault(TagFaultKind.Name, $"{about} '{name}', which is no public property or field of '{type}' that can be read");
            type = next;
        }
        return HasText(type) ? null : new TagFault(TagFaultKind.Text, $"{about} a value of type '{type}', which has no text that is the same everywhere");
    }

    private static bool HasText(TypeFacts type) =>
        type.Is("System.Nullable`1") ? HasText(type.Arguments[0])
        : !type.IsRefStruct && (type.Is("System.String") || type.Is("System.Char") || type.Is("System.Boolean") || type.IsFormattable());
}

/// <summary>What kind of fault a tag has.</summary>
internal enum TagFaultKind
{
    /// <summary>It can't be read.</summary>
    Writing,

    /// <summary>A placeholder names nothing that is there.</summary>
    Name,

    /// <summary>A placeholder names a parameter without regard to which entries are found.</summary>
    LeftOut,

    /// <summary>A placeholder's value has no text.</summary>
    Text,
}
