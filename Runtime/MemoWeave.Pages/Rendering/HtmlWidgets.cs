using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes widgets, as controls of the form that the whole page is. A label is around its control, so that no id is needed.</summary>
internal static class HtmlWidgets
{
    public static void Write(HtmlWriter html, Slider slider)
    {
        Start(html, "slider", slider.Label);
        html.Start("span", ("class", "control"));
        html.Start(
            "input",
            ("type", "range"),
            ("name", Name(slider.Key)),
            ("min", HtmlWriter.Number(slider.Minimum)),
            ("max", HtmlWriter.Number(slider.Maximum)),
            ("step", HtmlWriter.Number(slider.Step)),
            ("value", HtmlWriter.Number(slider.Value)),
            ("data-slider", ""),
            ("autocomplete", "off"));
        html.Element("output", HtmlWriter.Number(slider.Value)).End("span");
        End(html, slider.Help);
    }

    public static void Write(HtmlWriter html, Button button) =>
        html.Element("button", button.Label, ("type", "submit"), ("class", button.IsSubmit ? "primary" : null), ("name", Name(button.Key)), ("value", "1"), ("data-submit", button.IsSubmit ? "" : null));

    public static void Write(HtmlWriter html, Checkbox checkbox)
    {
        // A box that is not ticked sends nothing, so that this is what is sent.
        html.Start("label", ("class", "widget checkbox")).Start("input", ("type", "hidden"), ("name", Name(checkbox.Key)), ("value", "0"));
        html.Start("input", ("type", "checkbox"), ("name", Name(checkbox.Key)), ("value", "1"), ("checked", checkbox.Value ? "" : null), ("autocomplete", "off")).Element("span", checkbox.Label);
        End(html, checkbox.Help);
    }

    public static void Write(HtmlWriter html, SelectBox box)
    {
        Start(html, "select", box.Label);
        html.Start("select", ("name", Name(box.Key)), ("autocomplete", "off"));
        for (var index = 0; index < box.Options.Length; index++)
            html.Element("option", box.Options[index], ("value", box.Options[index]), ("selected", index == box.Index ? "" : null));
        html.End("select");
        End(html, box.Help);
    }

    public static void Write(HtmlWriter html, TextInput input)
    {
        Start(html, "text-input", input.Label);
        html.Start("input", ("type", "text"), ("name", Name(input.Key)), ("value", input.Value), ("placeholder", input.Placeholder), ("autocomplete", "off"));
        End(html, input.Help);
    }

    public static void Write(HtmlWriter html, NumberInput input)
    {
        Start(html, "number-input", input.Label);
        html.Start(
            "input",
            ("type", "number"),
            ("name", Name(input.Key)),
            ("min", input.Minimum is { } minimum ? HtmlWriter.Number(minimum) : null),
            ("max", input.Maximum is { } maximum ? HtmlWriter.Number(maximum) : null),
            ("step", input.Step is { } step ? HtmlWriter.Number(step) : "any"),
            ("value", HtmlWriter.Number(input.Value)),
            ("autocomplete", "off"));
        End(html, input.Help);
    }

    private static string Name(string key) => PageRequest.WidgetPrefix + key;

    private static void Start(HtmlWriter html, string kind, string label) => html.Start("label", ("class", $"widget {kind}")).Element("span", label);

    private static void End(HtmlWriter html, string? help)
    {
        if (help is not null) html.Element("small", help);
        html.End("label");
    }
}
