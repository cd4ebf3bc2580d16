namespace MemoWeave.AotApp.Methods;

/// <summary>Methods that return tasks (rule V7).</summary>
internal static class AsyncMethods
{
    [Memo]
    public static async Task<string> OfTask(int number)
    {
        await Task.Yield();
        return Bodies.Ran(number);
    }

    [Memo]
    public static async ValueTask<string> OfValueTask(List<string> texts, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return Bodies.Ran(texts[0]);
    }

    [Memo]
    public static Task<int[]> WithoutAsync(int number)
    {
        Bodies.Ran();
        return Task.FromResult<int[]>([number, number]);
    }

    [Memo]
    public static async Task<T> Generic<T>(T value)
    {
        await Task.Yield();
        Bodies.Ran();
        return value;
    }
}
