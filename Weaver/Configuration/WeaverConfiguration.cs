using System.Xml.Linq;
using MemoWeave.Fody.Checks;

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
        return names.Select(name => new Diagnostic("MW0501", Severity.Error, $"FodyWeavers.xml: {name} of <MemoWeave> is not yet available. Remove it.", null));
    }
}
