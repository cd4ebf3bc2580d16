namespace MemoWeave.Stores.Tests.Support;

/// <summary>Who may do what with a file or a folder, where there is such a thing.</summary>
internal static class Modes
{
    public static string Of(string path) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);

    public static void Set(string path, string mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
    }
}
