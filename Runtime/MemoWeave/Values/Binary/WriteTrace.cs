namespace MemoWeave.Values.Binary;

/// <summary>The way to each object that is written.</summary>
internal sealed class WriteTrace
{
    private readonly List<(int Parent, string Name)> _steps = [];

    /// <summary>The object that is being written, and the way from there into structs.</summary>
    public (int Step, string Structs) Current { get; set; } = (-1, "");

    /// <summary>Notes an object found in the current one.</summary>
    public int Step(string name)
    {
        _steps.Add((Current.Step, Current.Structs + name));
        return _steps.Count - 1;
    }

    /// <summary>The way to something in the current object.</summary>
    public string PathTo(string name)
    {
        Stack<string> names = new([Current.Structs + name]);
        for (var step = Current.Step; step >= 0; step = _steps[step].Parent) names.Push(_steps[step].Name);
        return string.Concat(names);
    }
}
