using System.CodeDom.Compiler;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MemoWeave.Shapes;

/// <summary>Why some values of leaf types are refused: their content doesn't tell them apart from others.</summary>
internal static class LeafRefusals
{
    private const string DerivedType = "it is of a type of its own that derives from the one known";

    /// <summary>Types derived outside the framework may carry more than the codec knows.</summary>
    public static string? Derived<T>(T value)
        where T : class => value.GetType().Assembly == typeof(T).Assembly ? null : DerivedType;

    /// <summary>A regex made at build by the compiler is the same one that its pattern makes at run time.</summary>
    public static string? Regex(Regex value)
    {
        var type = value.GetType();
        return type == typeof(Regex) || type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false) ? null : DerivedType;
    }

    public static string? Type(Type value)
    {
        if (value.GetType() != typeof(object).GetType()) return "it is not a type of the runtime";
        return value.IsGenericParameter ? "it is the parameter of a generic type" : null;
    }

    /// <summary>A culture is its name, unless somebody changed the formats of a copy. Those copies have no name of their own.</summary>
    public static string? Culture(CultureInfo value)
    {
        if (value.GetType() != typeof(CultureInfo)) return DerivedType;
        if (ReferenceEquals(value, CultureInfo.GetCultureInfo(value.Name))) return null;
        return CultureFormats.AreOriginal(value) ? null : "its formats were changed, and its name doesn't tell how";
    }

    public static string? Encoding(Encoding value)
    {
        var framework = typeof(Encoding).Assembly;
        if (value.GetType().Assembly != framework && value.GetType().Assembly != typeof(CodePagesEncodingProvider).Assembly) return DerivedType;
        // Its constructor's argument, allowOptionals, shows nowhere.
        if (value.CodePage == 65000) return "the content of a UTF-7 encoding doesn't tell how it was made";
        return value.EncoderFallback.GetType().Assembly != framework || value.DecoderFallback.GetType().Assembly != framework
            ? "its fallback is of a type of its own" : null;
    }
}
