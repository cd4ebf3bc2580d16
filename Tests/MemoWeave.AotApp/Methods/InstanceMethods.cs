namespace MemoWeave.AotApp.Methods;

/// <summary>Instance methods: entries of each object, of all objects, and by the object's content (rule K11).</summary>
internal class Counter(int start)
{
    private readonly int _start = start;

    [Memo]
    public string Own(int step) => Bodies.Ran(_start + step);

    [Memo(Instance = MemoInstance.Shared)]
    public string OfAll(int step) => Bodies.Ran("of all", step);

    [Memo(Instance = MemoInstance.ByValue)]
    public string ByContent(int step) => Bodies.Ran(_start + step);

    [Memo(Instance = MemoInstance.PerInstance)]
    public virtual string OfList(List<int> steps) => Bodies.Ran(_start + steps.Sum());

    [Memo]
    public string Total => Bodies.Ran("total", _start);

    [Memo]
    public string this[int index, string name] => Bodies.Ran(name, _start + index);

    [Memo]
    public string Generic<T>(T value) => Bodies.Ran(_start, value);
}

internal sealed class DoubleCounter(int start) : Counter(start)
{
    [Memo]
    public override string OfList(List<int> steps) => $"{Bodies.Ran("double")} of {base.OfList(steps)}";
}

internal interface IGreeting
{
    [Memo]
    string Greet(string name) => Bodies.Ran("hello", name);
}

internal sealed class Greeting : IGreeting;

internal readonly struct Stretch(int from, int to)
{
    private readonly int _from = from;
    private readonly int _to = to;

    [Memo]
    public string Length(int times) => Bodies.Ran((_to - _from) * times);
}

internal sealed class Shelf<T>(T first)
{
    private readonly T _first = first;

    [Memo(Instance = MemoInstance.PerInstance)]
    public string Beside(T other) => Bodies.Ran(_first, other);

    [Memo]
    public static string Both<TOther>(T one, TOther other) => Bodies.Ran(typeof(T).Name, typeof(TOther).Name, one, other);
}
