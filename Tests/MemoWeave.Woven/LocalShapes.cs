using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Woven;

/// <summary>Local functions and lambdas that capture nothing.</summary>
public class LocalShapes
{
    public static int Functions(int x)
    {
        return Local(x) + WithoutCaptures(x) + Generic(x).Length + Async(x).Result + (TryLocal(x, out var half) ? half : 0);

        [Memo]
        static int Local(int x)
        {
            BodyRuns.Note();
            return unchecked(x * 3);
        }

        [Memo]
        int WithoutCaptures(int y)
        {
            BodyRuns.Note();
            return unchecked(y * 5);
        }

        [Memo]
        [TypeArguments(typeof(int))]
        static string Generic<T>(T value)
        {
            BodyRuns.Note();
            return $"<{value}>";
        }

        [Memo]
        static async Task<int> Async(int x)
        {
            BodyRuns.Note();
            await Task.Yield();
            return ~x;
        }

        [Memo]
        static bool TryLocal(int x, out int half)
        {
            BodyRuns.Note();
            half = x / 2;
            return x % 2 == 0;
        }
    }

    [SuppressMessage("Style", "IDE0039:Use local function", Justification = "Lambdas are the shape.")]
    public int Lambdas(int x)
    {
        var half = [Memo] static (int y) =>
        {
            BodyRuns.Note();
            return y / 2;
        };
        var text = [Memo] (string? s) =>
        {
            BodyRuns.Note();
            return s + "!";
        };
        var later = [Memo] static async (int y) =>
        {
            BodyRuns.Note();
            await Task.Yield();
            return unchecked(y + 1);
        };
        return half(x) + text("a").Length + later(x).Result;
    }
}
