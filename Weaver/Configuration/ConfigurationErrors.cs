using System.Xml.Linq;
using MemoWeave.Fody.Checks;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Configuration;

/// <summary>MW05xx: what is wrong with the configuration, told where it stands.</summary>
internal sealed class ConfigurationErrors(ConfigurationFile file, List<Diagnostic> diagnostics)
{
    public void NotYetAvailable(XObject thing, string what) => Error(BuildRule.SettingToCome, thing, what);

    public void Unknown(XObject thing, string what, IEnumerable<string> known) =>
        Error(BuildRule.UnknownName, thing, what, known.Any() ? $"Known are {string.Join(", ", known)}" : "Remove it");

    public void BadValue(XAttribute attribute, SettingKind kind) => Bad(attribute, $"{attribute.Name.LocalName} = \"{attribute.Value}\" is not {SettingValue.Form(kind)}");

    public void Bad(XObject thing, string cause) => Error(BuildRule.BadValue, thing, cause);

    private void Error(BuildRule rule, XObject thing, params object[] things)
    {
        var place = file.PlaceOf(thing);
        diagnostics.Add(new Diagnostic(rule.Code, rule.Severity, place.Locate(rule.Message(things)), place.Position));
    }
}
