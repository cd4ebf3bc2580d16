namespace MemoWeave.Portable;

public class ForgetShapes
{
    private int _state;

    [Memo]
    public static int Stored(int id, CancellationToken token) => id;

    [Memo]
    public static string NameOf<T>(T key, out int length) => $"{key}{length = 1}";

    [Memo(Instance = MemoInstance.PerInstance)]
    public virtual int Own(in int id) => id + _state;

    [Memo(Instance = MemoInstance.Shared)]
    public string? Shared(List<string>? names) => names?[0];

    [Forgets(nameof(Stored)), Forgets(nameof(Own)), ForgetsTag("all"), ForgetsTag("order:{id}:{order.Value.Length}")]
    public int Save(int id, KeyValuePair<int, string> order) => _state += id + order.Key;

    [Forgets(nameof(Stored)), Forgets(nameof(Shared))]
    public static async Task<int> SaveLater(int id, List<string>? names)
    {
        await Task.Delay(id);
        return names is null ? 0 : id;
    }

    [Forgets(nameof(Stored))]
    public Task SavePlain(int id) => Task.Delay(id + _state);

    [Forgets(nameof(NameOf))]
    public static void SaveOf<T>(ref T key, out int count) => count = key is null ? 0 : 1;

    public int Setting
    {
        get => _state;
        [ForgetsTag("{value}")]
        set => _state = value;
    }
}

public class ForgettingBox<T>
{
    [Memo(Instance = MemoInstance.PerInstance)]
    public string Text<TOther>(T value, TOther other) => $"{value}{other}{GetHashCode()}";

    [Forgets(nameof(Text))]
    public int Save<TOther>(T value, TOther other) => other is null ? 1 : 2;
}
