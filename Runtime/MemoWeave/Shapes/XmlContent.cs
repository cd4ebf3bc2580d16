using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace MemoWeave.Shapes;

/// <summary>The content of XML, node by node: what kind, its names, its text. Two texts side by side are not the one that they would be read back as.</summary>
internal static class XmlContent
{
    public static object Of(object xml)
    {
        List<string?> parts = [(xml as XDocument)?.Declaration?.ToString()];
        using var reader = ((XNode)xml).CreateReader();
        while (reader.Read()) Add(parts, reader);
        return parts.ToArray();
    }

    private static void Add(List<string?> parts, XmlReader reader)
    {
        parts.Add(((int)reader.NodeType).ToString(CultureInfo.InvariantCulture));
        parts.Add(reader.Prefix);
        parts.Add(reader.LocalName);
        parts.Add(reader.NamespaceURI);
        parts.Add(reader.HasValue ? reader.Value : null);
        parts.Add(reader.IsEmptyElement ? "" : null);
        if (reader.NodeType == XmlNodeType.DocumentType) parts.AddRange([reader.GetAttribute("PUBLIC"), reader.GetAttribute("SYSTEM")]);
        parts.Add(reader.AttributeCount.ToString(CultureInfo.InvariantCulture));
        if (!reader.MoveToFirstAttribute()) return;
        do
        {
            parts.Add(reader.Prefix);
            parts.Add(reader.LocalName);
            parts.Add(reader.NamespaceURI);
            parts.Add(reader.Value);
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }
}
