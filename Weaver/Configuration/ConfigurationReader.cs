using System.Xml.Linq;
using MemoWeave.Fody.Checks;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Configuration;

/// <summary>Reads the <c>&lt;MemoWeave&gt;</c> element. What it doesn't understand is a build error, never passed over (rule F1).</summary>
internal sealed class ConfigurationReader
{
    private static readonly string[] ElementNames = ["Method", "Exclude", "Element", "Widget"];

    private readonly ConfigurationFile _file;
    private readonly ConfigurationErrors _errors;

    private ConfigurationReader(ConfigurationFile file, ConfigurationErrors errors) => (_file, _errors) = (file, errors);

    /// <summary>The elements inside <c>&lt;MemoWeave&gt;</c>.</summary>
    public static IReadOnlyList<string> Elements => ElementNames;

    public static WeaverConfiguration Read(XElement? config, string? projectFolder, string? solutionFolder, List<Diagnostic> diagnostics)
    {
        var file = ConfigurationFile.Of(config ?? new XElement("MemoWeave"), projectFolder, solutionFolder);
        return new ConfigurationReader(file, new ConfigurationErrors(file, diagnostics)).Read();
    }

    private WeaverConfiguration Read()
    {
        var root = _file.Element;
        var defaults = Settings(root, MemoPolicySource.Configuration);
        List<MethodElement> methods = [];
        List<ExcludeElement> excludes = [];
        List<ElementPattern> elements = [];
        RefuseText(root);
        foreach (var element in root.Elements())
        {
            switch (element.Name.ToString())
            {
                case "Method":
                    if (Method(element) is { } method)
                        methods.Add(method);
                    break;
                case "Exclude":
                    if (Exclude(element) is { } exclude)
                        excludes.Add(exclude);
                    break;
                case "Element" or "Widget":
                    if (Shown(element) is { } shown)
                        elements.Add(shown);
                    break;
                default:
                    _errors.Unknown(element, $"element <{element.Name.LocalName}> in <MemoWeave>", ElementNames.Select(name => $"<{name}>"));
                    break;
            }
        }
        return new WeaverConfiguration(defaults, methods, excludes, elements, _file.IsSolutionWide);
    }

    private MethodElement? Method(XElement element)
    {
        var settings = Settings(element, MemoPolicySource.Pattern, "Match", "Force");
        var force = Force(element);
        RefuseContent(element);
        return Match(element) is { } match ? new MethodElement(match, force, settings, _file.PlaceOf(element)) : null;
    }

    private ExcludeElement? Exclude(XElement element)
    {
        RefuseOthers(element, "Match", "Force");
        var force = Force(element);
        RefuseContent(element);
        return Match(element) is { } match ? new ExcludeElement(match, force, _file.PlaceOf(element)) : null;
    }

    private ElementPattern? Shown(XElement element)
    {
        RefuseOthers(element, "Match");
        RefuseContent(element);
        return Match(element) is { } match ? new ElementPattern(match, element.Name.LocalName == "Widget", _file.PlaceOf(element)) : null;
    }

    private List<Setting> Settings(XElement element, MemoPolicySource source, params string[] others)
    {
        List<Setting> settings = [];
        foreach (var attribute in Attributes(element).Where(a => !others.Contains(a.Name.LocalName)))
        {
            var name = attribute.Name.LocalName;
            switch (SettingName.Find(name))
            {
                case null:
                    _errors.Unknown(attribute, $"attribute '{name}' of <{element.Name.LocalName}>", [.. others, .. SettingName.All.Where(s => s.IsAvailable).Select(s => s.Name)]);
                    break;
                case { IsAvailable: false }:
                    _errors.NotYetAvailable(attribute, $"attribute '{name}'");
                    break;
                case var setting when SettingValue.Read(setting.Kind, attribute.Value) is { } value:
                    settings.Add(new Setting(name, value, source));
                    break;
                case var setting:
                    _errors.BadValue(attribute, setting.Kind);
                    break;
            }
        }
        return settings;
    }

    private MemberPattern? Match(XElement element)
    {
        if (element.Attribute("Match") is not { } match)
            _errors.Bad(element, $"<{element.Name.LocalName}> without Match says of no method what it means");
        else if (MemberPattern.TryParse(match.Value, out var pattern, out var error))
            return pattern;
        else
            _errors.Bad(match, $"Match = \"{match.Value}\" is not a pattern: {error}");
        return null;
    }

    private bool Force(XElement element)
    {
        if (element.Attribute("Force") is not { } force)
            return false;
        if (SettingValue.Read(SettingKind.Boolean, force.Value) is bool value)
            return value;
        _errors.BadValue(force, SettingKind.Boolean);
        return false;
    }

    private void RefuseOthers(XElement element, params string[] names)
    {
        foreach (var attribute in Attributes(element).Where(a => !names.Contains(a.Name.LocalName)))
            _errors.Unknown(attribute, $"attribute '{attribute.Name.LocalName}' of <{element.Name.LocalName}>", names);
    }

    private void RefuseContent(XElement element)
    {
        RefuseText(element);
        foreach (var child in element.Elements())
            _errors.Unknown(child, $"element <{child.Name.LocalName}> in <{element.Name.LocalName}>", []);
    }

    private void RefuseText(XElement element)
    {
        foreach (var text in element.Nodes().OfType<XText>().Where(t => !string.IsNullOrWhiteSpace(t.Value)))
            _errors.Unknown(text, $"text \"{text.Value.Trim()}\" in <{element.Name.LocalName}>", []);
    }

    // Those of other vocabularies, such as xsi:type, are not ours to judge.
    private static IEnumerable<XAttribute> Attributes(XElement element) =>
        element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.None);
}
