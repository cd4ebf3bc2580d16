namespace MemoWeave.Portable;

public class AsyncShapes
{
    private readonly int _added = 1;

    [Memo]
    public static async Task<int> Later(int x)
    {
        await Task.Delay(x);
        return x;
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public async Task<string> OnInstance(List<string> names, CancellationToken token)
    {
        foreach (var name in names)
            await Task.Delay(name.Length + _added, token);
        return names[0];
    }

    [Memo]
    public static Task Plain(string text) => Task.Delay(text.Length);
}
