using System.Collections.Concurrent;
using MemoWeave.Elements;

namespace MemoWeave.Tests.Elements.Page;

/// <summary>
/// A small page, made as a library would make it that isn't woven: two roots, containers and texts. What it shows, it notes with the place: [root, place in it, …].
/// </summary>
internal sealed class TestPage
{
    private static readonly AsyncLocal<TestPage?> Ambient = new();
    private static readonly ElementRoot MainRoot = new("Main", static () => Ambient.Value?.Main);
    private static readonly ElementRoot SidebarRoot = new("Sidebar", static () => Ambient.Value?.Sidebar);

    private readonly ConcurrentQueue<string> _notes = new();

    private TestPage(bool hasSidebar)
    {
        Main = new Box(this, "0", MainRoot);
        Sidebar = hasSidebar ? new Box(this, "1", SidebarRoot) : null;
    }

    /// <summary>The page of the current flow.</summary>
    public static TestPage Current => Ambient.Value ?? throw new InvalidOperationException("No page is open.");

    public Box Main { get; }

    public Box? Sidebar { get; }

    /// <summary>What its widgets return.</summary>
    public int Clicks { get; set; }

    /// <summary>What was shown, in order.</summary>
    public string[] Shown => [.. _notes];

    /// <summary>Opens a page for the current flow.</summary>
    public static TestPage Open(bool hasSidebar = true) => Ambient.Value = new TestPage(hasSidebar);

    /// <summary>What an action shows on a page of its own.</summary>
    public static string[] Of(Action action)
    {
        var outer = Ambient.Value;
        var page = Open();
        try
        {
            action();
        }
        finally
        {
            Ambient.Value = outer;
        }

        return page.Shown;
    }

    public static void Text(string text) => Box.Text(null, text);

    public static void Show(string kind, object value) => Box.Show(null, kind, value);

    public static Box Container(string name) => Box.Container(null, name);

    public static int Button(string text) => Box.Button(null, text);

    public void Note(string note) => _notes.Enqueue(note);
}
