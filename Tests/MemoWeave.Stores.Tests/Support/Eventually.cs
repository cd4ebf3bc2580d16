namespace MemoWeave.Stores.Tests.Support;

/// <summary>Waits for what other threads and processes are about to do.</summary>
internal static class Eventually
{
    public static bool Holds(Func<bool> condition, TimeSpan? within = null) => SpinWait.SpinUntil(condition, within ?? TimeSpan.FromSeconds(20));
}
