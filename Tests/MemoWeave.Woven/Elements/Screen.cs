namespace MemoWeave.Woven.Elements;

/// <summary>Something that lines are shown on, and other screens within.</summary>
/// <param name="title">What its lines begin with.</param>
/// <param name="lines">Where they are shown.</param>
public class Screen(string title, List<string> lines)
{
    [Element]
    public void Text(string text)
    {
        lock (lines)
            lines.Add($"{title}: {text}");
    }

    [Element]
    public Screen Box(string name) => new($"{title}/{name}", lines);

    /// <summary>Shows where else, too.</summary>
    [Element]
    public void Both(Screen other, string text)
    {
        Text(text);
        other.Text(text);
    }

    /// <summary>A memoized method of the container's own.</summary>
    [Memo(Instance = MemoInstance.Shared)]
    public int Filled(int count)
    {
        BodyRuns.Note($"Screen.{nameof(Filled)} {count}");
        Text($"filled {count}");
        return count;
    }
}
