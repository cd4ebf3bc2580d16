namespace MemoWeave.Woven;

public interface IPriced
{
    decimal Price(int count);
}

/// <summary>Instance methods, properties, virtual calls.</summary>
public class InstanceShapes : IPriced
{
    private readonly int _factor = 3;

    [Memo]
    public int Scaled(int x)
    {
        BodyRuns.Note();
        return unchecked(x * _factor);
    }

    [Memo(Instance = MemoInstance.Shared, Ttl = "1d", MaxEntries = 100)]
    public string SharedByAll(string? text)
    {
        BodyRuns.Note();
        return text + "!";
    }

    [Memo]
    public string Total
    {
        get
        {
            BodyRuns.Note();
            return "total " + _factor;
        }
    }

    public string OnAccessor
    {
        [Memo]
        get
        {
            BodyRuns.Note();
            return "accessor";
        }
    }

    [Memo]
    public string this[int index, string? key]
    {
        get
        {
            BodyRuns.Note();
            return $"{index}/{key}";
        }
    }

    [Memo]
    public virtual string Virtual(int x)
    {
        BodyRuns.Note();
        return "base " + x;
    }

    [Memo]
    decimal IPriced.Price(int count)
    {
        BodyRuns.Note("IPriced.Price");
        return count * 1.5m;
    }

    public decimal PriceOf(int count) => ((IPriced)this).Price(count);

    [Memo]
    private int Hidden(int x)
    {
        BodyRuns.Note();
        return unchecked(x + _factor);
    }

    public int CallHidden(int x) => Hidden(x);

    public sealed class Nested
    {
        [Memo]
        public int Inner(int x)
        {
            BodyRuns.Note();
            return ~x;
        }
    }
}

public class DerivedShapes : InstanceShapes
{
    [Memo]
    public override string Virtual(int x)
    {
        BodyRuns.Note("Derived.Virtual");
        return "derived of " + base.Virtual(x);
    }
}

public record RecordShape(string Name = "record")
{
    [Memo]
    public int NameLength(int times)
    {
        BodyRuns.Note();
        return unchecked(Name.Length * times);
    }
}
