namespace MemoWeave.Shapes;

/// <summary>Types of the framework that are told by another value. Found by name, so that no assembly is loaded to ask.</summary>
internal static class Conversions
{
    /// <summary>The shape of a type that is in the table, or <see langword="null"/>.</summary>
    public static Shape? Of(Type type) => FrameworkTypes.Public(type).FullName switch
    {
        "System.Text.Json.JsonElement" => new ConvertedShape(type, JsonContent.OfElement),
        "System.Text.Json.Nodes.JsonObject" => new ConvertedShape(type, JsonContent.OfObject),
        "System.Text.Json.Nodes.JsonArray" => new ConvertedShape(type, JsonContent.OfArray),
        "System.Text.Json.Nodes.JsonValue" => type.IsAbstract ? null : new ConvertedShape(type, JsonContent.OfValue),
        "System.Xml.Linq.XElement" or "System.Xml.Linq.XDocument" => new ConvertedShape(type, XmlContent.Of),
        "System.Data.DataTable" => new ConvertedShape(type, DataTableContent.Of),
        "System.Collections.Specialized.NameValueCollection" => new ConvertedShape(type, NamedValues.OfCollection),
        "System.FormattableString" => type.IsAbstract ? null : new ConvertedShape(type, FormattedText.Of),
        "System.Dynamic.ExpandoObject" => new ConvertedShape(type, NamedValues.OfExpando),
        _ => null,
    };
}
