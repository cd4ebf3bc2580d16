using System.Xml.Linq;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>
/// Elements and documents of XML. The outermost is written with all that is in it, node by node; one inside it by the outermost and its place there, so that parts of one document stay that.
/// </summary>
internal sealed class XmlForm(Type type) : ValueForm(type)
{
    private static readonly ValueSite Root = new("", typeof(XContainer));

    /// <inheritdoc/>
    public override bool IsWhole => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        var node = (XContainer)value;
        var root = node.Document ?? (node as XElement)?.AncestorsAndSelf().Last() ?? node;
        if (ReferenceEquals(root, node))
        {
            run.Byte(0);
            XmlNodes.Write(node, run);
            return;
        }

        run.Byte(1);
        run.Reference(root, Root);
        run.Number((uint)root.Descendants().TakeWhile(e => !ReferenceEquals(e, node)).Count());
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        if (run.Byte() == 0) return XmlNodes.Read(run, RunTimeType == typeof(XDocument));
        if (run.Reference(Root) is not XContainer root) throw ReadRun.Malformed();
        return root.Descendants().ElementAtOrDefault((int)run.Number()) ?? throw ReadRun.Malformed();
    }
}

/// <summary>The nodes of XML, in the order of the text.</summary>
internal static class XmlNodes
{
    private const byte End = 0;
    private const byte Element = 1;
    private const byte Text = 2;
    private const byte CData = 3;
    private const byte Comment = 4;
    private const byte Instruction = 5;
    private const byte DocumentType = 6;

    /// <summary>Writes a tree of nodes.</summary>
    public static void Write(XContainer root, WriteRun run)
    {
        if (root is XDocument document) WriteDeclaration(document, run);
        else WriteElement((XElement)root, run);
        Stack<IEnumerator<XNode>> open = new([root.Nodes().GetEnumerator()]);
        while (open.TryPeek(out var nodes))
        {
            run.Charge(96);
            if (!nodes.MoveNext())
            {
                open.Pop();
                run.Byte(End);
                continue;
            }

            Refuse(nodes.Current, run);
            WriteNode(nodes.Current, run);
            if (nodes.Current is XElement element) open.Push(element.Nodes().GetEnumerator());
        }
    }

    /// <summary>Reads a tree of nodes.</summary>
    public static XContainer Read(ReadRun run, bool isDocument)
    {
        XContainer root = isDocument ? ReadDeclaration(run) : ReadElement(run);
        var current = root;
        while (current is not null)
        {
            run.Charge(96);
            var kind = run.Byte();
            if (kind == End)
            {
                current = ReferenceEquals(current, root) ? null : current.Parent ?? root;
                continue;
            }

            var node = ReadNode(kind, run);
            current.Add(node);
            if (node is XElement element) current = element;
        }

        return root;
    }

    private static void Refuse(XObject node, WriteRun run)
    {
        if (node.Annotations<object>().Any()) run.Refuse(node.GetType(), "somebody left a note on it");
        if (FieldsOfUser(node)) run.Refuse(node.GetType(), "it is of a type of the user's");
    }

    private static bool FieldsOfUser(XObject node) => !Shapes.FrameworkTypes.Contains(node.GetType());

    private static void WriteDeclaration(XDocument document, WriteRun run)
    {
        Refuse(document, run);
        run.Byte(document.Declaration is null ? (byte)0 : (byte)1);
        if (document.Declaration is not { } declaration) return;
        run.Text(declaration.Version);
        run.Text(declaration.Encoding);
        run.Text(declaration.Standalone);
    }

    private static XDocument ReadDeclaration(ReadRun run)
    {
        XDocument document = new();
        if (run.Byte() == 1) document.Declaration = new XDeclaration(run.Text(), run.Text(), run.Text());
        return document;
    }

    private static void WriteElement(XElement element, WriteRun run)
    {
        Refuse(element, run);
        Name(element.Name, run);
        // What is empty may be written in one tag or in two.
        run.Byte(element.IsEmpty ? (byte)1 : (byte)0);
        var attributes = element.Attributes().ToArray();
        run.Number((uint)attributes.Length);
        run.Charge(96L * attributes.Length);
        foreach (var attribute in attributes)
        {
            Refuse(attribute, run);
            Name(attribute.Name, run);
            run.Text(attribute.Value);
        }
    }

    private static XElement ReadElement(ReadRun run)
    {
        XElement element = new(Name(run));
        if (run.Byte() == 0) element.Add("");
        for (var i = run.Count(3, 96); i > 0; i--) element.Add(new XAttribute(Name(run), run.SomeText()));
        return element;
    }

    private static void WriteNode(XNode node, WriteRun run)
    {
        switch (node)
        {
            case XElement element:
                run.Byte(Element);
                WriteElement(element, run);
                break;
            case XCData data:
                Texts(CData, run, data.Value);
                break;
            case XText text:
                Texts(Text, run, text.Value);
                break;
            case XComment comment:
                Texts(Comment, run, comment.Value);
                break;
            case XProcessingInstruction instruction:
                Texts(Instruction, run, instruction.Target, instruction.Data);
                break;
            case XDocumentType type:
                Texts(DocumentType, run, type.Name, type.PublicId, type.SystemId, type.InternalSubset);
                break;
            default:
                run.Refuse(node.GetType(), "it is a kind of node that there was not");
                break;
        }
    }

    private static XNode ReadNode(byte kind, ReadRun run) => kind switch
    {
        Element => ReadElement(run),
        Text => new XText(run.SomeText()),
        CData => new XCData(run.SomeText()),
        Comment => new XComment(run.SomeText()),
        Instruction => new XProcessingInstruction(run.SomeText(), run.SomeText()),
        DocumentType => new XDocumentType(run.SomeText(), run.Text(), run.Text(), run.Text()),
        _ => throw ReadRun.Malformed(),
    };

    private static void Texts(byte kind, WriteRun run, params ReadOnlySpan<string?> texts)
    {
        run.Byte(kind);
        foreach (var text in texts) run.Text(text);
    }

    private static void Name(XName name, WriteRun run)
    {
        run.Text(name.LocalName);
        run.Text(name.NamespaceName);
    }

    private static XName Name(ReadRun run) => run.SomeText() is var local ? XName.Get(local, run.SomeText()) : throw ReadRun.Malformed();
}
