#pragma warning disable SYSLIB5007 // The runtime's part of it is a preview.

public class RuntimeAsyncShapes
{
    public static int BodyRuns;

    [Memo]
    public static async Task<int> OfTask(int x)
    {
        BodyRuns++;
        await Task.Yield();
        return x + 1;
    }

    [Memo]
    public async ValueTask<string> OnInstance(string x)
    {
        BodyRuns++;
        await Task.Yield();
        return x + this;
    }

    [Memo]
    public static async Task<T> Generic<T>(T x, CancellationToken token)
    {
        BodyRuns++;
        await Task.Delay(1, token);
        return x;
    }

    [Memo]
    public static async Task Failing(int x)
    {
        BodyRuns++;
        await Task.Yield();
        throw new FormatException("failing " + x);
    }
}
