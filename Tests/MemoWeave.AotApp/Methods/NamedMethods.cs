namespace MemoWeave.AotApp.Methods;

/// <summary>Methods whose settings name another method.</summary>
internal sealed class NamedMethods
{
    private static int _asked;

    public static bool Holds { get; set; } = true;

    public static int Asked => _asked;

    public static int Left { get; private set; }

    [Memo(Validate = nameof(IsValid))]
    public static string Plain(int x) => $"{x} {Bodies.Ran()}";

    [Memo(Validate = nameof(IsValid))]
    public static bool WithOut(int x, out string text)
    {
        text = $"{x} {Bodies.Ran()}";
        return true;
    }

    [Memo(Validate = nameof(IsAnyValid))]
    public static async Task<List<T>> Later<T>(T x)
    {
        await Task.Yield();
        Bodies.Ran();
        return [x];
    }

    [Memo(Ttl = "1h", Jitter = "10%", CacheIf = nameof(IsWorthKeeping))]
    public static string Chosen(int x) => $"{x} {Bodies.Ran()}";

    [Memo(OnRelease = nameof(Note), Share = true)]
    public static List<int> Released(int x)
    {
        Bodies.Ran();
        return [x];
    }

    [Memo(OnRelease = nameof(Note), Share = true)]
    public static async Task<List<int>> ReleasedLater<T>(T x, int y)
    {
        await Task.Yield();
        Bodies.Ran();
        return [y];
    }

    private static void Note(List<int> left) => Left += left[0];

    private static bool IsWorthKeeping(string result) => result[0] == '1';

    private static bool IsValid(string cached) => Note(cached.Length > 0);

    private static bool IsValid(bool cached) => Note(cached);

    private static bool IsAnyValid<T>(List<T> cached) => Note(cached.Count == 1);

    private static bool Note(bool isWhole)
    {
        _asked++;
        return isWhole && Holds;
    }
}
