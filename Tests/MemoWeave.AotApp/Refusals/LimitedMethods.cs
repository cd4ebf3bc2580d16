using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Refusals;

internal static class LimitedMethods
{
    [Memo]
    public static string Of(NativeLimits.Marker marker) => Bodies.Ran();

    [Memo]
    public static string Of(Memory<Point> points) => Bodies.Ran();

    [Memo]
    public static string Of(NativeLimits.FiveNumbers numbers) => Bodies.Ran();

    [Memo]
    public static string Of(NativeLimits.Sized sized) => Bodies.Ran();

    [Memo]
    public static string Of(Func<int, int> function) => Bodies.Ran(function(1));
}
