using Mono.Cecil;

namespace MemoWeave.Fody.Configuration;

/// <summary>
/// A pattern for methods and properties: <c>Namespace.Type.Method(int, *)</c>, or <c>Namespace.Type::Method(int, *)</c>. The language is told in
/// <c>docs/configuration.md</c>, where its users look.
/// </summary>
internal sealed class MemberPattern
{
    private readonly string _text;
    private readonly string _path;
    private readonly ParameterPattern? _parameters;

    private MemberPattern(string text, string path, ParameterPattern? parameters) => (_text, _path, _parameters) = (text, path, parameters);

    /// <summary>Whether the name has a <c>*</c> in it, so that the pattern means whatever there is, and not a method of its user's choice.</summary>
    public bool IsSweeping => _path.Contains('*');

    public static bool TryParse(string text, out MemberPattern pattern, out string error)
    {
        pattern = null!;
        var open = text.IndexOf('(');
        var path = (open < 0 ? text : text.Substring(0, open)).Trim().Replace("::", ".").Replace('+', '.');
        ParameterPattern? parameters = null;
        error = PathError(path) ?? (open < 0 ? null : ParameterPattern.Parse(text.Substring(open), out parameters)) ?? "";
        if (error.Length > 0)
            return false;
        pattern = new MemberPattern(text, path, parameters);
        return true;
    }

    /// <summary>Whether it means this method, or the property of which it is the getter.</summary>
    public bool Matches(MethodDefinition method, string name) => IsNameOf(method.DeclaringType, name) && _parameters?.Matches(method) != false;

    /// <summary>Whether it means a method of this name in the type, if the parameters are right.</summary>
    public bool IsNameOf(TypeReference type, string name) => Wildcards.Match(_path, $"{PatternTypeNames.Path(type.GetElementType())}.{name}");

    public override string ToString() => _text;

    private static string? PathError(string path)
    {
        if (path.Length == 0)
            return "it has no name";
        if (path.IndexOfAny(['<', '`']) >= 0)
            return "type parameters are left out: Box<T>.Get is written Box.Get";
        return path.FirstOrDefault(c => !char.IsLetterOrDigit(c) && c is not ('_' or '.' or '*')) is var wrong and not '\0'
            ? $"'{wrong}' is in no name"
            : null;
    }
}
