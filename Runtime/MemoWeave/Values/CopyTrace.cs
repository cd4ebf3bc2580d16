using MemoWeave.Values.Plans;

namespace MemoWeave.Values;

/// <summary>The way to each object of a walk.</summary>
internal sealed class CopyTrace
{
    private readonly List<(int Parent, string Name, Inside Inside)> _steps = [];
    private readonly Stack<string> _structs = new();

    /// <summary>The object that is being looked at.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Notes an object found in the current one.</summary>
    public int Step(string name, Inside inside)
    {
        _steps.Add((Current, InStructs(name), inside));
        return _steps.Count - 1;
    }

    /// <summary>Makes an object the current one.</summary>
    public void Continue(int step)
    {
        Current = step;
        _structs.Clear();
    }

    /// <summary>Begins a struct inside the current object.</summary>
    public void Enter(string name) => _structs.Push(name);

    /// <summary>Ends such a struct.</summary>
    public void Leave() => _structs.Pop();

    /// <summary>The way to something in the current object.</summary>
    public string PathTo(string name)
    {
        Stack<string> names = new();
        (name, var owner) = (InStructs(name), Current);
        while (owner >= 0)
        {
            names.Push(Shown(name, owner));
            (owner, name, _) = _steps[owner];
        }

        return name + string.Concat(names);
    }

    private string InStructs(string name) => string.Concat(_structs.Reverse()) + name;

    // A collection shows its elements, whatever it keeps them in.
    private string Shown(string name, int owner) => _steps[owner].Inside switch
    {
        Inside.Collection when name.Length == 0 => IsWrapped(owner) ? "" : CopySite.Elements,
        Inside.Elements when IsInCollection(owner) => name[CopySite.Elements.Length..],
        _ => name,
    };

    private bool IsWrapped(int step) => _steps[step].Name.Length == 0 && _steps[step].Parent is >= 0 and var parent && _steps[parent].Inside == Inside.Collection;

    private bool IsInCollection(int step) => _steps[step].Parent is >= 0 and var parent && _steps[parent].Inside is Inside.Collection or Inside.Innards;
}
