using Mono.Cecil;

namespace MemoWeave.Fody.Configuration;

/// <summary>The attributes by which a method says that it shows something.</summary>
internal static class ElementMarks
{
    private const string Element = "MemoWeave.ElementAttribute";
    private const string Widget = "MemoWeave.WidgetAttribute";

    public static bool HasElement(this ICustomAttributeProvider? marked) => marked?.HasAttribute(Element) == true;

    public static bool HasWidget(this ICustomAttributeProvider? marked) => marked?.HasAttribute(Widget) == true;
}
