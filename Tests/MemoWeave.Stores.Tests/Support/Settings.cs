namespace MemoWeave.Stores.Tests.Support;

/// <summary>How much is tried: little by default, more where the environment says so.</summary>
internal static class Settings
{
    public static int Kills => Read("MEMOWEAVE_TEST_KILLS", 60);

    public static int Damage => Read("MEMOWEAVE_TEST_DAMAGE", 100);

    public static TimeSpan ProcessTime => TimeSpan.FromSeconds(Read("MEMOWEAVE_TEST_PROCESS_SECONDS", 10));

    public static int DiskSizes => Read("MEMOWEAVE_TEST_DISK_SIZES", 8);

    public static TimeSpan StoreTime => TimeSpan.FromSeconds(Read("MEMOWEAVE_TEST_STORE_SECONDS", 5));

    /// <summary>At how many operations on files, spread evenly, one fails; if there are fewer, at each.</summary>
    public static int Faults => Read("MEMOWEAVE_TEST_FAULTS", 100);

    private static int Read(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var value) ? value : otherwise;
}
