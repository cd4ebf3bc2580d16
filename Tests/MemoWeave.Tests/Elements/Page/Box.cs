using MemoWeave.Calls;
using MemoWeave.Elements;

namespace MemoWeave.Tests.Elements.Page;

/// <summary>A container of the test page.</summary>
internal sealed class Box(TestPage page, string path, ElementRoot? root = null) : IElementContainer
{
    private static readonly ElementMethod<ValueTuple<string>, Nothing> TextElement = new("Box.Text", static (targets, in values) => On(targets).Add(values.Item1));
    private static readonly ElementMethod<(string Kind, object Value), Nothing> ShowElement = new("Box.Show", static (targets, in values) => On(targets).Add($"{values.Kind} {Texts.Of(values.Value)}")) { Parameters = "kind, value" };
    private static readonly ElementMethod<ValueTuple<string>, Box> ContainerElement = new("Box.Container", static (targets, in values) => On(targets).AddBox(values.Item1));
    private static readonly ElementMethod<ValueTuple<string>, Nothing> FailElement = new("Box.Fail", static (targets, in values) => On(targets).Fail(values.Item1));
    private static readonly ElementMethod<ValueTuple<string>, int> ButtonElement =
        new("Box.Button", static (targets, in values) => On(targets).AddWidget(values.Item1)) { IsWidget = true, ShowWarning = static warning => TestPage.Text($"warning {warning.Element}") };

    private static readonly ElementMethod<ValueTuple<string>, Box> FormElement = new("Box.Form", static (targets, in values) => On(targets).AddBox(values.Item1)) { IsWidget = true };

    private readonly Lock _lock = new();
    private int _children;

    public ElementRoot? Root => root;

    /// <summary>The page that it is on.</summary>
    public TestPage Page => page;

    public static void Text(Box? box, string text) => TextElement.Call(box, new(text));

    public static void Show(Box? box, string kind, object value) => ShowElement.Call(box, (kind, value));

    public static Box Container(Box? box, string name) => ContainerElement.Call(box, new(name));

    public static void Fail(Box? box, string text) => FailElement.Call(box, new(text));

    public static int Button(Box? box, string text) => ButtonElement.Call(box, new(text));

    public static Box Form(Box? box, string text) => FormElement.Call(box, new(text));

    public void Text(string text) => Text(this, text);

    public Box Container(string name) => Container(this, name);

    public IDisposable Enter() => Recorder.Enter(this);

    private static Box On(object?[] targets) => (Box)(targets[0] ?? Recorder.CurrentContainer ?? TestPage.Current.Main);

    private Nothing Add(string text)
    {
        lock (_lock) page.Note($"[{path},{_children++}] {text}");
        return default;
    }

    private Box AddBox(string name)
    {
        lock (_lock)
        {
            page.Note($"[{path},{_children}] {name}");
            return new Box(page, $"{path},{_children++}");
        }
    }

    private Nothing Fail(string text)
    {
        Add(text);
        throw new TimeoutException(text);
    }

    private int AddWidget(string text)
    {
        Add($"widget {text}");
        return page.Clicks;
    }
}
