namespace MemoWeave.Pages;

/// <content>Containers in it.</content>
public static partial class Page
{
    /// <inheritdoc cref="Pages.Container.Group(bool)"/>
    [Element]
    public static Pages.Container Container(bool border = false) => Here.Group(border);

    /// <inheritdoc cref="Pages.Container.Expander(string, bool)"/>
    [Element]
    public static Pages.Container Expander(string label, bool expanded = false) => Here.Expander(label, expanded);

    /// <inheritdoc cref="Pages.Container.Empty()"/>
    [Element]
    public static Pages.Container Empty() => Here.Empty();

    /// <inheritdoc cref="Pages.Container.Columns(int)"/>
    [Element]
    public static IReadOnlyList<Pages.Container> Columns(int count) => Here.Columns(count);

    /// <inheritdoc cref="Pages.Container.Columns(double[])"/>
    [Element]
    public static IReadOnlyList<Pages.Container> Columns(params double[] weights) => Here.Columns(weights);

    /// <inheritdoc cref="Pages.Container.Tabs(string[])"/>
    [Element]
    public static IReadOnlyList<Pages.Container> Tabs(params string[] labels) => Here.Tabs(labels);
}
