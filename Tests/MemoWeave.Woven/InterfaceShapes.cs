namespace MemoWeave.Woven;

/// <summary>Default methods and static members of interfaces.</summary>
public interface IShapes
{
    int Factor { get; }

    [Memo]
    int Scaled(int x)
    {
        BodyRuns.Note();
        return unchecked(x * Factor);
    }

    [Memo]
    string Described
    {
        get
        {
            BodyRuns.Note();
            return $"factor {Factor}";
        }
    }

    [Memo(Instance = MemoInstance.Shared)]
    string SharedByAll(List<int> values)
    {
        BodyRuns.Note();
        return string.Join(',', values);
    }

    [Memo]
    [TypeArguments(typeof(int))]
    [TypeArguments(typeof(string))]
    bool TryGeneric<T>(T value, out string text)
    {
        BodyRuns.Note();
        text = $"{Factor}{value}";
        return value is not null;
    }

    [Memo]
    async Task<int> Async(int x)
    {
        BodyRuns.Note();
        await Task.Yield();
        return unchecked(x + Factor);
    }

    [Memo]
    static int Static(int x)
    {
        BodyRuns.Note();
        return ~x;
    }

    [Memo]
    static virtual string StaticVirtual(string? text)
    {
        BodyRuns.Note();
        return text + "?";
    }

    [Memo]
    private int Private(int x)
    {
        BodyRuns.Note();
        return unchecked(Factor - x);
    }

    int CallPrivate(int x) => Private(x);
}

[TypeArguments(typeof(string), typeof(int))]
public interface IVariant<in TIn, out TOut>
{
    TOut Made { get; }

    [Memo]
    TOut Make(TIn value)
    {
        BodyRuns.Note();
        return Made;
    }
}

public class InterfaceImplementation : IShapes, IVariant<string, int>
{
    public int Factor { get; } = 7;

    public int Made => 11;
}
