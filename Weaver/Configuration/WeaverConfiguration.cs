using System.Xml.Linq;
using MemoWeave.Fody.Checks;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Configuration;

/// <summary>MW05xx: what the <c>&lt;MemoWeave/&gt;</c> element of FodyWeavers.xml says. It takes no settings yet.</summary>
internal static class WeaverConfiguration
{
    public static IEnumerable<Diagnostic> Check(XElement? element)
    {
        if (element is null)
            return [];
        var names = element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $"attribute '{a.Name.LocalName}'")
            .Concat(element.Elements().Select(e => $"element <{e.Name.LocalName}>"));
        return names.Select(name => new Diagnostic(BuildRule.UnknownSetting.Code, Severity.Error, BuildRule.UnknownSetting.Message(name), null));
    }
}
