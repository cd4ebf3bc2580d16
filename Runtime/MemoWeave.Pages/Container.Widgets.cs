using System.Collections.Immutable;
using System.Globalization;
using MemoWeave.Elements;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Calls;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages;

/// <content>
/// Widgets, which ask the reader something. Each has a key, by which the page's address carries its value: its label, unless another one is given. Inside a memoized method they warn (rule R6).
/// </content>
public sealed partial class Container
{
    private static readonly ElementMethod<Slider, bool> SliderElement = PageElements.Widget<Slider>("Slider");
    private static readonly ElementMethod<Button, bool> ButtonElement = PageElements.Widget<Button>("Button");
    private static readonly ElementMethod<Button, bool> SubmitElement = PageElements.Widget<Button>("SubmitButton");
    private static readonly ElementMethod<Checkbox, bool> CheckboxElement = PageElements.Widget<Checkbox>("Checkbox");
    private static readonly ElementMethod<SelectBox, bool> SelectBoxElement = PageElements.Widget<SelectBox>("SelectBox");
    private static readonly ElementMethod<TextInput, bool> TextInputElement = PageElements.Widget<TextInput>("TextInput");
    private static readonly ElementMethod<NumberInput, bool> NumberInputElement = PageElements.Widget<NumberInput>("NumberInput");
    private static readonly ElementMethod<FormBlock, Container> FormElement = PageElements.Block<FormBlock>("Form");

    /// <summary>Asks for a whole number in a range.</summary>
    /// <param name="label">What it asks.</param>
    /// <param name="minimum">The least.</param>
    /// <param name="maximum">The most.</param>
    /// <param name="value">At first; <see langword="null"/>: the least.</param>
    /// <param name="step">Between one and the next.</param>
    /// <param name="key">Its key; <see langword="null"/>: the label.</param>
    /// <param name="help">More about it; <see langword="null"/>: nothing.</param>
    /// <returns>What the reader chose.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty, or the value or step is not in it.</exception>
    [Widget]
    public int Slider(string label, int minimum, int maximum, int? value = null, int step = 1, string? key = null, string? help = null) =>
        (int)Math.Round(Slider(label, minimum, maximum, (double)(value ?? minimum), step, key, help));

    /// <inheritdoc cref="Slider(string, int, int, int?, int, string?, string?)"/>
    /// <summary>Asks for a number in a range.</summary>
    [Widget]
    public double Slider(string label, double minimum, double maximum, double? value = null, double step = 0.01, string? key = null, string? help = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(minimum, maximum);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        var initial = value ?? minimum;
        ArgumentOutOfRangeException.ThrowIfLessThan(initial, minimum, nameof(value));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(initial, maximum, nameof(value));
        var current = Math.Clamp(Number(key ?? label) ?? initial, minimum, maximum);
        SliderElement.Call(Target, new Slider(label, key ?? label, minimum, maximum, current, step, help));
        return current;
    }

    /// <summary>Shows a button.</summary>
    /// <param name="label">What it does.</param>
    /// <param name="key">Its key; <see langword="null"/>: the label.</param>
    /// <returns>Whether the reader has just pressed it.</returns>
    [Widget]
    public bool Button(string label, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        ButtonElement.Call(Target, new Button(label, key ?? label, IsSubmit: false));
        return Value(key ?? label) is not null;
    }

    /// <summary>Asks for yes or no.</summary>
    /// <param name="label">What it asks.</param>
    /// <param name="value">At first.</param>
    /// <param name="key">Its key; <see langword="null"/>: the label.</param>
    /// <param name="help">More about it; <see langword="null"/>: nothing.</param>
    /// <returns>What the reader chose.</returns>
    [Widget]
    public bool Checkbox(string label, bool value = false, string? key = null, string? help = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        var current = Value(key ?? label) is { } chosen ? chosen is "1" or "true" or "on" : value;
        CheckboxElement.Call(Target, new Checkbox(label, key ?? label, current, help));
        return current;
    }

    /// <summary>Asks for one of several.</summary>
    /// <param name="label">What it asks.</param>
    /// <param name="options">What there is to choose from; at least one.</param>
    /// <param name="index">Which at first, from 0.</param>
    /// <param name="key">Its key; <see langword="null"/>: the label.</param>
    /// <param name="help">More about it; <see langword="null"/>: nothing.</param>
    /// <returns>What the reader chose.</returns>
    /// <exception cref="ArgumentException">There is nothing to choose from.</exception>
    [Widget]
    public string SelectBox(string label, IEnumerable<string> options, int index = 0, string? key = null, string? help = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(options);
        var all = options.ToImmutableArray();
        if (all.IsEmpty) throw new ArgumentException($"The select box '{label}' has nothing to choose from: give it one option at least.", nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, all.Length);
        var current = Value(key ?? label) is { } chosen && all.IndexOf(chosen) is >= 0 and var found ? found : index;
        SelectBoxElement.Call(Target, new SelectBox(label, key ?? label, all, current, help));
        return all[current];
    }

    /// <summary>Asks for a line of text.</summary>
    /// <param name="label">What it asks.</param>
    /// <param name="value">At first.</param>
    /// <param name="placeholder">Shown while nothing is there; <see langword="null"/>: nothing.</param>
    /// <param name="key">Its key; <see langword="null"/>: the label.</param>
    /// <param name="help">More about it; <see langword="null"/>: nothing.</param>
    /// <returns>What the reader wrote.</returns>
    [Widget]
    public string TextInput(string label, string value = "", string? placeholder = null, string? key = null, string? help = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(value);
        var current = Value(key ?? label) ?? value;
        TextInputElement.Call(Target, new TextInput(label, key ?? label, current, placeholder, help));
        return current;
    }

    /// <summary>Asks for a number.</summary>
    /// <param name="label">What it asks.</param>
    /// <param name="value">At first.</param>
    /// <param name="minimum">The least; <see langword="null"/>: any.</param>
    /// <param name="maximum">The most; <see langword="null"/>: any.</param>
    /// <param name="step">Between one and the next; <see langword="null"/>: any.</param>
    /// <param name="key">Its key; <see langword="null"/>: the label.</param>
    /// <param name="help">More about it; <see langword="null"/>: nothing.</param>
    /// <returns>What the reader wrote, or the nearest in the range.</returns>
    [Widget]
    public double NumberInput(string label, double value = 0, double? minimum = null, double? maximum = null, double? step = null, string? key = null, string? help = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        var current = Math.Clamp(Number(key ?? label) ?? value, minimum ?? double.MinValue, maximum ?? double.MaxValue);
        NumberInputElement.Call(Target, new NumberInput(label, key ?? label, minimum, maximum, current, step, help));
        return current;
    }

    /// <summary>Makes a group of widgets whose values are sent together, by the button that <see cref="SubmitButton"/> shows in it.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>The group. <see cref="Enter"/> makes it the current container.</returns>
    [Element]
    public Container Form(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return FormElement.Call(Target, new FormBlock(key));
    }

    /// <summary>Shows the button that sends a form.</summary>
    /// <param name="label">What it does.</param>
    /// <param name="key">Its key; <see langword="null"/>: the label.</param>
    /// <returns>Whether the reader has just pressed it.</returns>
    [Widget]
    public bool SubmitButton(string label = "Submit", string? key = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        SubmitElement.Call(Target, new Button(label, key ?? label, IsSubmit: true));
        return Value(key ?? label) is not null;
    }

    private string? Value(string key) => (_document ?? PageDocument.Current)?.Request.ValueOf(key);

    private double? Number(string key) =>
        double.TryParse(Value(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
