namespace MemoWeave.Woven.Elements;

/// <summary>Memoized methods that write to the console, whose methods a pattern in FodyWeavers.xml makes elements.</summary>
public static class Printed
{
    [Memo]
    public static int Kinds(int x)
    {
        BodyRuns.Note($"{nameof(Kinds)} {x}");
        Console.WriteLine("text");
        Console.Write('c');
        Console.Write(x);
        Console.Write(2.5);
        Console.Write(1.50m);
        Console.Write(3L);
        Console.Write(true);
        Console.Write((object)x);
        Console.Write((object?)null);
        Console.WriteLine();
        Console.WriteLine("{0:x4}|{1,5}", x, "r");
        Console.WriteLine("{0}{1}{2}{3}{4}", 1, 'b', 2.5, null, "e");
        Console.Write(['a', 'b']);
        Console.Write(['x', 'y', 'z'], 1, 2);
        Console.WriteLine($"interpolated {x}");
        Console.WriteLine("{0}", [x]);
        return x;
    }

    [Memo]
    public static int Mutated(int x)
    {
        char[] letters = ['a', 'b'];
        Console.WriteLine(letters);
        letters[0] = 'z';
        object[] items = [x, "t"];
        Console.WriteLine("{0} {1}", items);
        items[1] = "changed";
        return x;
    }

    [Memo]
    public static int Everywhere(int x)
    {
        Action<string> write = Console.WriteLine;
        write("by a delegate");
        new[] { 1, 2 }.ToList().ForEach(number => Console.Write(number));
        foreach (var line in Lines(x))
            Console.WriteLine(line);
        new Sink<int>(x).Property = "set";
        return x;
    }

    [Memo]
    public static async Task<int> Later(int x)
    {
        Console.Write("before ");
        await Task.Yield();
        Console.WriteLine("after {0}", x);
        return x;
    }

    [Memo]
    public static int OnWriter(int x, [NotKey] TextWriter writer)
    {
        BodyRuns.Note($"{nameof(OnWriter)} {x}");
        writer.WriteLine($"on a writer {x}");
        return x;
    }

    [Memo]
    public static int OnLedger(int x, Ledger ledger)
    {
        BodyRuns.Note($"{nameof(OnLedger)} {x}");
        ledger.Enter(x);
        return x;
    }

    private static IEnumerable<string> Lines(int x)
    {
        Console.WriteLine("iterated");
        yield return $"line {x}";
    }

    private sealed class Sink<T>(T first)
    {
        public string Property { set => Console.WriteLine("{0} {1} {2}", first, typeof(T).Name, value); }
    }
}

/// <summary>Of this class a pattern says that its methods show something.</summary>
public class Ledger
{
    private readonly List<int> _numbers = [];

    public IReadOnlyList<int> Numbers => _numbers;

    public void Enter(int number) => _numbers.Add(number);
}
