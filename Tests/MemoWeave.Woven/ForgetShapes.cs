namespace MemoWeave.Woven;

/// <summary>Methods that forget entries of memoized ones, of every shape that a method can have.</summary>
public class ForgetShapes
{
    private int _state;

    [Memo]
    public static int Load(int id, CancellationToken cancellationToken = default)
    {
        BodyRuns.Note();
        return ~id;
    }

    [Memo]
    public static int Load(int id, string? name)
    {
        BodyRuns.Note();
        return id + (name?.Length ?? 0);
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public int Own(in int id)
    {
        BodyRuns.Note();
        return id + _state;
    }

    [Memo(Instance = MemoInstance.Shared)]
    public virtual int Virtual(int id)
    {
        BodyRuns.Note();
        return id;
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public int Total => _state;

    [Memo]
    public static int Of<T>(T key, out int length)
    {
        BodyRuns.Note();
        return length = typeof(T).Name.Length;
    }

    [Memo(Tags = ["{values.Length}"])]
    public static int Sum(ReadOnlySpan<int> values)
    {
        BodyRuns.Note();
        return values.Length;
    }

    [Forgets(nameof(Load))]
    public static int Save(int id, string? name) => id + (name?.Length ?? 0);

    [Forgets(nameof(Own)), Forgets(nameof(Total)), Forgets(nameof(Virtual)), ForgetsTag("all"), ForgetsTag("own:{id}")]
    public void SaveOwn(int id) => _state = id;

    [Forgets(nameof(Load)), ForgetsTag("{name}")]
    public static async Task<int> SaveLater(int id, string name)
    {
        await Task.Yield();
        return id + name.Length;
    }

    [Forgets(nameof(Load))]
    public static async Task SavePlainLater(int id) => await Task.Delay(id & 1);

    [Forgets(nameof(Load))]
    public async ValueTask SaveValueLater(int id)
    {
        await Task.Yield();
        _state = id;
    }

    [Forgets(nameof(Load))]
    public static ValueTask<int> SaveAtOnce(int id) => new(id);

    [Forgets(nameof(Sum)), ForgetsTag("{values.Length}")]
    public static Span<int> Doubled(scoped in ReadOnlySpan<int> values, Span<int> target, ref int count, out int last)
    {
        last = values.Length;
        count++;
        return target;
    }

    [Forgets(nameof(Sum))]
    public static int SumAgain(ReadOnlySpan<int> values) => values.Length;

    [Forgets(nameof(Of))]
    public static T[] SaveOf<T>(T key) => [key];

    [Forgets(nameof(Own))]
    public ref int Reference(int id)
    {
        _state += id;
        return ref _state;
    }

    public int Setting
    {
        get => _state;
        [Forgets(nameof(Total)), ForgetsTag("{value}")]
        set => _state = value;
    }
}

/// <summary>In a type with type parameters.</summary>
public class ForgettingBox<T>
{
    [Memo(Instance = MemoInstance.PerInstance)]
    public string Text<TOther>(T value, List<TOther> others) => $"{value}{others.Count}{GetHashCode()}";

    [Memo]
    public static string Name(int id) => $"{typeof(T).Name}{id}";

    [Memo(Instance = MemoInstance.Shared)]
    public int Length(T value) => $"{value}".Length;

    [Forgets(nameof(Text)), Forgets(nameof(Length))]
    public int Save<TOther>(T value, List<TOther> others) => others.Count;

    [Forgets(nameof(Length))]
    public static int SaveStatic(T value) => 1;
}

/// <summary>Of a base type that is closed, and of another type.</summary>
public sealed class ForgettingDerived : ForgettingBox<int>
{
    [Forgets(nameof(Length)), Forgets(nameof(ForgetShapes.Load), Type = typeof(ForgetShapes)), Forgets(nameof(ForgetShapes.Virtual), Type = typeof(ForgetShapes))]
    [Forgets(nameof(Name), Type = typeof(ForgettingBox<string>))]
    public string SaveAll(int value, int id) => $"{value}{id}";
}

/// <summary>In a struct, whose fields are part of the key.</summary>
public readonly struct ForgettingPoint(int x)
{
    [Memo]
    public int Scaled(int factor) => x * factor;

    [Forgets(nameof(Scaled))]
    public int Save(int factor) => factor;
}

/// <summary>In an interface, and of an explicit implementation.</summary>
public interface IForgetting
{
    [Memo(Instance = MemoInstance.PerInstance)]
    int Found(int id) => id + GetHashCode() * 0;

    [Forgets(nameof(Found))]
    int Save(int id) => id;

    void Remove(int id);
}

/// <summary>Implements it.</summary>
public sealed class Forgetting : IForgetting
{
    [Forgets(nameof(IForgetting.Found))]
    void IForgetting.Remove(int id)
    {
    }
}

/// <summary>On extension methods, local functions and lambdas.</summary>
public static class ForgettingExtensions
{
    [Forgets(nameof(ForgetShapes.Load), Type = typeof(ForgetShapes)), ForgetsTag("{shapes.Setting}")]
    public static int SaveIn(this ForgetShapes shapes, int id) => shapes.Setting + id;

    extension(ForgetShapes shapes)
    {
        [Forgets(nameof(ForgetShapes.Load), Type = typeof(ForgetShapes))]
        public int SaveInBlock(int id) => shapes.Setting + id;
    }

    public static int Local(int added)
    {
        return Save(1) + ((Func<int, int>)([Forgets(nameof(ForgetShapes.Load), Type = typeof(ForgetShapes))] (id) => id + added))(2);

        [Forgets(nameof(ForgetShapes.Load), Type = typeof(ForgetShapes))]
        int Save(int id) => id + added;
    }
}

/// <summary>In a generic struct, a record, and nested types; on operators, events, and what the base class has.</summary>
public struct ForgettingPair<T>(T first)
    where T : struct
{
    private int _count;

    public T First { readonly get => first; [Forgets(nameof(ForgettingPair<>.Load))] set => first = value; }

    public readonly int Count => _count;

    [Memo]
    public static string Load(T value) => $"{value}";

    [Forgets(nameof(Load))]
    public T Replace(T value, in int count)
    {
        _count += count;
        return first = value;
    }

    [Forgets(nameof(Load), Type = typeof(ForgettingPair<int>))]
    public static ForgettingPair<T> operator +(ForgettingPair<T> left, int value) => new(left.First) { _count = left._count + value };

    public sealed record Inner<TKey>(TKey Key, T Value)
        where TKey : class, System.Collections.ICollection
    {
        [Memo]
        public static string Of(TKey key, T value) => $"{key}{value}";

        [Forgets(nameof(Of)), ForgetsTag("inner:{key.Count}")]
        public int Set<TOther>(TKey key, T value, string[] keys, Dictionary<TOther, T>? more)
            where TOther : notnull => keys.Length + (more?.Count ?? 0);

        [ForgetsTag("{key.Count}/{value.Key.Length}")]
        public static TOther Both<TOther>(List<TOther> key, KeyValuePair<string, TOther> value) => value.Value;
    }
}

/// <summary>Overrides a method that forgets, and calls it.</summary>
public class ForgettingAgain : ForgetShapes
{
    private EventHandler? _changed;

    public event EventHandler Changed
    {
        [ForgetsTag("changed")]
        add => _changed += value;
        remove => _changed -= value;
    }

    public int Limit { get; [ForgetsTag("limit:{value}")] init; }

    [ForgetsTag("text")]
    public override string ToString() => base.ToString() + _changed?.GetHashCode();

    [Forgets(nameof(Virtual)), Forgets(nameof(Own))]
    public unsafe int Pointed(int id, int* at)
    {
        try
        {
            fixed (char* text = "text")
                return *at + *text;
        }
        finally
        {
            Limits += id;
        }
    }

    public static int Limits { get; private set; }
}
