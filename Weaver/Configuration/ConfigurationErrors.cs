using System.Xml.Linq;
using MemoWeave.Fody.Checks;

namespace MemoWeave.Fody.Configuration;

/// <summary>MW05xx: what is wrong with the configuration, told where it stands.</summary>
internal sealed class ConfigurationErrors(ConfigurationFile file, List<Diagnostic> diagnostics)
{
    public void NotYetAvailable(XObject thing, string what) => Error("MW0501", thing, $"{what} is not yet available. Remove it.");

    public void Unknown(XObject thing, string what, IEnumerable<string> known) =>
        Error("MW0503", thing, $"unknown {what}. {(known.Any() ? $"Known are {string.Join(", ", known)}" : "Remove it")}.");

    public void BadValue(XAttribute attribute, SettingKind kind) => Bad(attribute, $"{attribute.Name.LocalName} = \"{attribute.Value}\" is not {SettingValue.Form(kind)}");

    public void Bad(XObject thing, string cause) => Error("MW0504", thing, $"{cause}.");

    private void Error(string code, XObject thing, string message)
    {
        var place = file.PlaceOf(thing);
        diagnostics.Add(new Diagnostic(code, Severity.Error, place.Locate(message), place.Position));
    }
}
