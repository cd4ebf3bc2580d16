namespace MemoWeave.Package.Tests;

/// <summary>The programs that the projects under test are made of.</summary>
internal static class Programs
{
    /// <summary>Calls a memoized method of every kind of key twice with equal arguments, once with others, and tells how often the bodies ran.</summary>
    public const string CountsBodies = """
        using MemoWeave;

        for (var i = 0; i < 2; i++)
        {
            if (Work.Square(7) != 49 || Work.Sum([1, 2, 3]) != 6 || await Work.LengthAsync("memo") != 4)
                throw new InvalidOperationException("wrong result");
        }
        Work.Square(8);
        Console.WriteLine($"bodies: {Work.Bodies}");

        public static class Work
        {
            public static int Bodies;

            [Memo]
            public static int Square(int value) { Bodies++; return value * value; }

            [Memo]
            public static int Sum(List<int> values) { Bodies++; return values.Sum(); }

            [Memo]
            public static async Task<int> LengthAsync(string text) { await Task.Yield(); Bodies++; return text.Length; }
        }
        """;

    /// <summary>What <see cref="CountsBodies"/> writes when it is woven: one run for each of four different calls.</summary>
    public const string FourBodies = "bodies: 4";

    /// <summary>What it writes when every call runs its body.</summary>
    public const string SevenBodies = "bodies: 7";

    /// <summary>A method that no weaver could memoize: a hit would not write the parameter.</summary>
    public const string CannotBeWoven = """
        public static class Refused
        {
            [MemoWeave.Memo]
            public static int Next(ref int value) => ++value;
        }
        """;

    public const string Marked = """
        public static class Marked
        {
            [MemoWeave.Memo]
            public static int Square(int value) => value * value;
        }
        """;
}
