using System.Xml;
using System.Xml.Linq;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Configuration;

/// <summary>
/// The file that the configuration came from. Fody hands over an element that knows neither file nor line, so the element is
/// looked for where Fody looked.
/// </summary>
internal sealed class ConfigurationFile
{
    private readonly Document? _document;

    private ConfigurationFile(XElement element, string? path, bool isSolutionWide)
    {
        Element = element;
        IsSolutionWide = isSolutionWide;
        _document = path is null ? null : new Document(path);
    }

    /// <summary>The <c>&lt;MemoWeave&gt;</c> element; with lines, if it stands in a file.</summary>
    public XElement Element { get; }

    public bool IsSolutionWide { get; }

    /// <summary>Finds the file that holds <paramref name="config"/>: the project's wins over the solution's, and the property WeaverConfiguration over both.</summary>
    public static ConfigurationFile Of(XElement config, string? projectFolder, string? solutionFolder) =>
        In(projectFolder, config, isSolutionWide: false) ?? In(solutionFolder, config, isSolutionWide: true) ?? new ConfigurationFile(config, null, isSolutionWide: false);

    public ConfigurationPlace PlaceOf(XObject thing)
    {
        if (_document is null || thing is not IXmlLineInfo line || !line.HasLineInfo())
            return new ConfigurationPlace(Position: null);
        return new ConfigurationPlace(new SequencePoint(Instruction.Create(OpCodes.Nop), _document)
        {
            StartLine = line.LineNumber,
            StartColumn = line.LinePosition,
            EndLine = line.LineNumber,
            EndColumn = line.LinePosition,
        });
    }

    private static ConfigurationFile? In(string? folder, XElement config, bool isSolutionWide)
    {
        if (string.IsNullOrEmpty(folder) || Path.Combine(folder, "FodyWeavers.xml") is var path && !File.Exists(path))
            return null;
        // Fody takes the last one, and hands over its text, read again.
        var element = XDocument.Load(path, LoadOptions.SetLineInfo).Root?.Elements(config.Name).LastOrDefault();
        return element is not null && XElement.Parse(element.ToString()).ToString() == config.ToString()
            ? new ConfigurationFile(element, Path.GetFullPath(path), isSolutionWide)
            : null;
    }
}
