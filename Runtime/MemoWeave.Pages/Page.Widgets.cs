namespace MemoWeave.Pages;

/// <content>
/// Widgets, which ask the reader something. Each has a key, by which the page's address carries its value: its label, unless another one is given. Inside a memoized method they warn (rule R6).
/// </content>
public static partial class Page
{
    /// <inheritdoc cref="Pages.Container.Slider(string, int, int, int?, int, string?, string?)"/>
    [Widget]
    public static int Slider(string label, int minimum, int maximum, int? value = null, int step = 1, string? key = null, string? help = null) => Here.Slider(label, minimum, maximum, value, step, key, help);

    /// <inheritdoc cref="Pages.Container.Slider(string, double, double, double?, double, string?, string?)"/>
    [Widget]
    public static double Slider(string label, double minimum, double maximum, double? value = null, double step = 0.01, string? key = null, string? help = null) => Here.Slider(label, minimum, maximum, value, step, key, help);

    /// <inheritdoc cref="Pages.Container.Button(string, string?)"/>
    [Widget]
    public static bool Button(string label, string? key = null) => Here.Button(label, key);

    /// <inheritdoc cref="Pages.Container.Checkbox(string, bool, string?, string?)"/>
    [Widget]
    public static bool Checkbox(string label, bool value = false, string? key = null, string? help = null) => Here.Checkbox(label, value, key, help);

    /// <inheritdoc cref="Pages.Container.SelectBox(string, IEnumerable{string}, int, string?, string?)"/>
    [Widget]
    public static string SelectBox(string label, IEnumerable<string> options, int index = 0, string? key = null, string? help = null) => Here.SelectBox(label, options, index, key, help);

    /// <inheritdoc cref="Pages.Container.TextInput(string, string, string?, string?, string?)"/>
    [Widget]
    public static string TextInput(string label, string value = "", string? placeholder = null, string? key = null, string? help = null) => Here.TextInput(label, value, placeholder, key, help);

    /// <inheritdoc cref="Pages.Container.NumberInput(string, double, double?, double?, double?, string?, string?)"/>
    [Widget]
    public static double NumberInput(string label, double value = 0, double? minimum = null, double? maximum = null, double? step = null, string? key = null, string? help = null) => Here.NumberInput(label, value, minimum, maximum, step, key, help);

    /// <inheritdoc cref="Pages.Container.Form(string)"/>
    [Element]
    public static Pages.Container Form(string key) => Here.Form(key);

    /// <inheritdoc cref="Pages.Container.SubmitButton(string, string?)"/>
    [Widget]
    public static bool SubmitButton(string label = "Submit", string? key = null) => Here.SubmitButton(label, key);
}
