namespace MemoWeave.Woven.Scenarios;

/// <summary>Prices, and what changes them, in every way that a body can end.</summary>
public class Shop : IShop
{
    private int _discount;

    public int Discount
    {
        get => _discount;
        [Forgets(nameof(Total)), Forgets(nameof(Own))]
        set => _discount = value;
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public int Total => 100 - _discount;

    [Memo]
    public static int Price(int id, CancellationToken cancellationToken = default) => id * 10;

    [Memo]
    public static string Price(int id, string customer) => $"{id} for {customer}";

    [Memo]
    public static int Basket(List<int> ids) => ids.Sum();

    [Memo(Instance = MemoInstance.PerInstance)]
    public int Own(int value) => value - _discount;

    [Memo(Instance = MemoInstance.Shared)]
    public virtual int Common(int id) => id;

    [Memo]
    public static string Kind<T>(T value) => $"{typeof(T).Name} {value}";

    [Memo]
    public static int Sum(ReadOnlySpan<int> values) => values.Length;

    [Memo(Instance = MemoInstance.PerInstance)]
    public string Mine<T>(T value) => $"{value} {_discount}";

    [Memo]
    public static int Encoded(Unwritable argument) => argument.Number;

    [Forgets(nameof(Price))]
    public static int Reprice(int id, Func<int> body) => body();

    [Forgets(nameof(Price))]
    public static void RepriceFor(int id, string customer)
    {
    }

    [Forgets(nameof(Price))]
    public static Task RepriceLater(int id, Func<Task> body) => body();

    [Forgets(nameof(Price))]
    public static Task<int> RepriceLaterWithResult(int id, Func<Task<int>> body) => body();

    [Forgets(nameof(Price))]
    public static ValueTask RepriceSoon(int id, Func<ValueTask> body) => body();

    [Forgets(nameof(Price))]
    public static ValueTask<int> RepriceSoonWithResult(int id, Func<ValueTask<int>> body) => body();

    [Forgets(nameof(Price))]
    public static async Task<int> RepriceAsync(int id, Task<int> before)
    {
        id += await before;
        return id;
    }

    [Forgets(nameof(Basket)), Forgets(nameof(Price)), ForgetsTag("basket:{ids.Count}")]
    public static void Empty(List<int> ids, ref int id)
    {
        ids.Clear();
        id = -1;
    }

    [Forgets(nameof(Own)), Forgets(nameof(Common))]
    public void Change(int value, int id) => _discount = value + id;

    [Forgets(nameof(Common))]
    public static void ChangeCommon(int id)
    {
    }

    [Forgets(nameof(Kind))]
    public static void ChangeKind<T>(T value)
    {
    }

    [Forgets(nameof(Mine))]
    public T ChangeMine<T>(T value) => value;

    [Forgets(nameof(Sum))]
    public static Span<int> Fill(ReadOnlySpan<int> values, Span<int> target)
    {
        target.Fill(values.Length);
        return target;
    }

    [Forgets(nameof(Own))]
    public ref int Reference(in int value)
    {
        _discount += value;
        return ref _discount;
    }

    [Forgets(nameof(Encoded)), Forgets(nameof(Price)), ForgetsTag("{argument.Text}")]
    public static int Save(Unwritable argument, int id) => argument.Number + id;

    [Forgets(nameof(Encoded)), ForgetsTag("{argument.Text}"), Forgets(nameof(Price))]
    public static int SaveToo(Unwritable argument, int id) => argument.Number + id;

    [Forgets(nameof(Found))]
    void IShop.Remove(int id)
    {
    }

    [Memo]
    public static int Found(int id) => id;
}

/// <summary>An override of its own, memoized.</summary>
public class MemoizedShop : Shop
{
    public int Runs { get; private set; }

    [Memo(Instance = MemoInstance.Shared)]
    public override int Common(int id)
    {
        Runs++;
        return -id;
    }
}

/// <summary>An override that is not memoized: asking for a key must not run it.</summary>
public class PlainShop : Shop
{
    public int Runs { get; private set; }

    public override int Common(int id) => Runs++;
}

/// <summary>With a default method, and one that is implemented explicitly.</summary>
public interface IShop
{
    void Remove(int id);

    [Memo(Instance = MemoInstance.PerInstance)]
    int Listed(int id) => id + GetHashCode() * 0;

    [Forgets(nameof(Listed))]
    void Delist(int id)
    {
    }
}

/// <summary>In a class with a type parameter, of which another is derived.</summary>
public class Shelf<T>
{
    [Memo(Instance = MemoInstance.Shared)]
    public string Label(T value) => $"{typeof(T).Name} {value}";

    [Forgets(nameof(Label))]
    public void Relabel(T value)
    {
    }
}

/// <summary>Forgets what the class that it derives from memoizes, and what another does.</summary>
public sealed class IntShelf : Shelf<int>
{
    [Forgets(nameof(Label)), Forgets(nameof(Shop.Price), Type = typeof(Shop)), Forgets(nameof(Shop.Common), Type = typeof(Shop))]
    public int RelabelToo(int value, int id) => value + id;
}

/// <summary>A struct: its fields are part of the key.</summary>
public readonly struct Tile(int size)
{
    [Memo]
    public int Area(int count) => size * size * count;

    [Forgets(nameof(Area))]
    public int Break(int count) => count;
}

/// <summary>An argument of which no key can be made, if its number is -1, and with a property that throws, if it is -2.</summary>
public sealed class Unwritable(int number) : IMemoKey
{
    public int Number { get; } = number;

    public string Text => Number == -2 ? throw new InvalidOperationException("text") : $"{Number}";

    public void WriteKey(ref Keys.KeyWriter writer)
    {
        if (Number == -1)
            throw new InvalidOperationException("key");
        writer.Write(Number);
    }
}
