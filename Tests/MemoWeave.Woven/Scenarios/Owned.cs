namespace MemoWeave.Woven.Scenarios;

/// <summary>An object whose entries are its own.</summary>
public class Owned(string name)
{
    public string Name { get; set; } = name;

    [Memo]
    public string Greet(int times)
    {
        BodyRuns.Note();
        return string.Concat(Enumerable.Repeat(Name, times));
    }

    [Memo]
    public string GreetAll<T>(T first)
    {
        BodyRuns.Note();
        return $"{Name} {first}";
    }

    [Memo(Instance = MemoInstance.Shared)]
    public int Count(int times)
    {
        BodyRuns.Note();
        return times;
    }

    public Owned Clone() => (Owned)MemberwiseClone();
}
