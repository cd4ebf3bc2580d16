namespace MemoWeave.Woven;

/// <summary>Methods without a result: a hit leaves out what they do, and the build says so (MW0307).</summary>
public class VoidShapes
{
    private readonly int _fifth = 5;

    [Memo]
    public static void Static(int x)
    {
        BodyRuns.Note();
        if (x % 5 == 0)
            throw new ArgumentException("fifth");
    }

    [Memo]
    public void OnInstance(string? text)
    {
        BodyRuns.Note();
        if (text?.Length > _fifth)
            throw new ArgumentException("long");
    }

    [Memo]
    [TypeArguments(typeof(int))]
    public void Generic<T>(List<T> values)
    {
        BodyRuns.Note();
        if (values.Count > _fifth)
            throw new ArgumentException("many");
    }

    [Memo(Instance = MemoInstance.Shared)]
    public virtual void NoParameters() => BodyRuns.Note();
}
