namespace MemoWeave.Woven;

public interface IMade<TSelf>
    where TSelf : IMade<TSelf>
{
    static abstract string Made(int number);
}

/// <summary>Kinds of members: operators, conversions, static implementations, nested and private types, calls of the base.</summary>
public abstract class MemberShapes
{
    public abstract int Abstract(int x);

    [Memo]
    public virtual string Named(int number = 3, string? name = "default")
    {
        BodyRuns.Note();
        return $"{number}{name}";
    }

    [Memo]
    protected internal int Protected(int x)
    {
        BodyRuns.Note();
        return x ^ 4;
    }

    [Memo]
    internal static int Internal(int x)
    {
        BodyRuns.Note();
        return x ^ 5;
    }
}

public sealed class ConcreteShapes : MemberShapes, IMade<ConcreteShapes>
{
    [Memo]
    public override int Abstract(int x)
    {
        BodyRuns.Note();
        return x ^ 6;
    }

    [Memo]
    public sealed override string Named(int number = 4, string? name = "other")
    {
        BodyRuns.Note();
        return base.Named(number: number, name: name) + "!";
    }

    [Memo]
    public static string Made(int number)
    {
        BodyRuns.Note();
        return $"made {number}";
    }

    [Memo]
    public new string ToString()
    {
        BodyRuns.Note();
        return base.ToString() ?? "";
    }

    private static class Hidden
    {
        [Memo]
        public static int InPrivateType(int x)
        {
            BodyRuns.Note();
            return x ^ 7;
        }
    }

    private sealed class HiddenGeneric
    {
        [Memo]
        [TypeArguments(typeof(int))]
        public int InPrivateClass<T>(T value, out T same)
        {
            BodyRuns.Note();
            same = value;
            return 1;
        }
    }
}

/// <summary>A type whose operators take what can be keyed.</summary>
public class OperatorShapes
{
    [Memo]
    public static implicit operator OperatorShapes?(int x)
    {
        BodyRuns.Note();
        return x == int.MinValue ? new OperatorShapes() : null;
    }

    [Memo]
    public static explicit operator OperatorShapes?(string? x)
    {
        BodyRuns.Note();
        return x == "never" ? new OperatorShapes() : null;
    }
}
