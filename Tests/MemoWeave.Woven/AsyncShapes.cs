namespace MemoWeave.Woven;

/// <summary>Methods that hand out tasks, with and without <c>async</c>.</summary>
public class AsyncShapes
{
    private readonly int _factor = 2;

    [Memo]
    public static async Task<int> Awaiting(int x)
    {
        BodyRuns.Note();
        await Task.Yield();
        return unchecked(x * 2);
    }

    [Memo]
    public async Task<string> OnInstance(int x, string? text)
    {
        BodyRuns.Note();
        await Task.Yield();
        return text + unchecked(x * _factor);
    }

    [Memo]
    public static Task<int> WithoutAsync(int x)
    {
        BodyRuns.Note();
        return Task.FromResult(~x);
    }

    [Memo]
    public static async ValueTask<long> ValueTaskOf(long x)
    {
        BodyRuns.Note();
        await Task.Yield();
        return unchecked(x + 1);
    }

    [Memo]
    public static ValueTask<string> CompletedValueTask(string? x)
    {
        BodyRuns.Note();
        return new ValueTask<string>("<" + x + ">");
    }

    [Memo]
    public static async Task<int> ThrowsLate(int x)
    {
        BodyRuns.Note();
        await Task.Yield();
        return x % 2 == 0 ? throw new FormatException($"even {x}") : x;
    }

    [Memo]
    public static Task<int> ThrowsEarly(int x)
    {
        BodyRuns.Note();
        return x % 2 == 0 ? throw new FormatException($"even {x}") : Task.FromResult(x);
    }

    [Memo]
    public static async Task<int> TryCatch(int x)
    {
        BodyRuns.Note();
        var steps = 0;
        try
        {
            await Task.Yield();
            if ((x & 1) == 0)
                throw new InvalidOperationException("even");
            steps = 1;
        }
        catch (InvalidOperationException e) when (e.Message == "even")
        {
            await Task.Yield();
            steps = 10;
        }
        finally
        {
            await Task.Yield();
            steps += 100;
        }
        return steps;
    }

    [Memo]
    public static async Task<int> WithToken(int x, CancellationToken cancellationToken = default)
    {
        BodyRuns.Note();
        await Task.Delay(0, cancellationToken);
        return unchecked(x - 1);
    }

    [Memo]
    public static async Task<string> Nested(int x)
    {
        BodyRuns.Note();
        return $"{await Awaiting(x)}{await ValueTaskOf(x)}";
    }

    [Memo]
    public static async Task<string?> NullResult(string? text)
    {
        BodyRuns.Note();
        await Task.Yield();
        return text is { Length: > 3 } ? text : null;
    }

    [Memo]
    public static async Task Plain(int x)
    {
        BodyRuns.Note();
        await Task.Yield();
        if (x % 5 == 0)
            throw new ArgumentException("fifth");
    }

    [Memo]
    public static async ValueTask PlainValueTask(int x)
    {
        BodyRuns.Note();
        await Task.Yield();
        if (x % 5 == 0)
            throw new ArgumentException("fifth");
    }
}
