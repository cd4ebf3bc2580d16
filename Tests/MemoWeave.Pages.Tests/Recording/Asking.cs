namespace MemoWeave.Pages.Tests.Recording;

/// <summary>Memoized methods that ask the reader something (rule R6).</summary>
public static class Asking
{
    [Memo]
    public static int Slider() => Page.Slider("How many?", 0, 10);

    [Memo]
    public static double FineSlider() => Page.Slider("How much?", 0.0, 1.0);

    [Memo]
    public static bool Button() => Page.Button("Go");

    [Memo]
    public static bool Checkbox() => Page.Checkbox("Sure?");

    [Memo]
    public static string SelectBox() => Page.SelectBox("Which?", ["this", "that"]);

    [Memo]
    public static string TextInput() => Page.TextInput("Who?");

    [Memo]
    public static double NumberInput() => Page.NumberInput("How far?");

    [Memo]
    public static bool SubmitButton() => Page.SubmitButton();

    [Memo]
    public static bool InSidebar() => Page.Sidebar.Button("Go there");

    [Memo]
    public static bool Twice(int number)
    {
        Page.Text($"asking {number}");
        return Page.Checkbox("Twice?");
    }

    [Memo(AllowWidgets = true)]
    public static bool Allowed() => Page.Checkbox("Allowed?");

    [Memo]
    public static bool Failing()
    {
        Page.Checkbox("Before it fails?");
        throw new InvalidOperationException();
    }
}
