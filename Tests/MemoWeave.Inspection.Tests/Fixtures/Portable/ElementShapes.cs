namespace MemoWeave.Portable;

public class ElementShapes
{
    private int _lines;

    [Element]
    public void Text(string text, DayOfWeek style) => _lines += text.Length + (int)style;

    [Element]
    public ElementShapes Within(ElementShapes? other, in DateTime day) => other is null || day.Year > 1 ? this : other;

    [Element]
    public static int Line() => 1;

    [Element]
    public static string Eight(int a, long b, string c, byte d, double e, char f, bool g, in decimal h, List<int> i) => $"{a}{b}{c}{d}{e}{f}{g}{h}{i}";

    [Widget]
    public virtual bool Ask(string question) => question.Length > 0;

    [Memo(Instance = MemoInstance.Shared)]
    public int Shown(int x, ElementShapes on, [NotKey] object any)
    {
        on.Text($"{any}", DayOfWeek.Monday);
        return x;
    }

    [Memo]
    public static void Nothing(int x) => Line();
}

public class GenericElementShapes<T>
    where T : class
{
    [Element]
    public TOther Of<TOther>(T value, Dictionary<T, TOther> named, ElementShapes? on, TOther other)
        where TOther : struct => value is null || named.Count > 0 || on is null ? other : default;
}
