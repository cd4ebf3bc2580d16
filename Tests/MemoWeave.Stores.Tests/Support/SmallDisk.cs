using System.Diagnostics;

namespace MemoWeave.Stores.Tests.Support;

/// <summary>A file system of its own, in memory, that can really be full; only where the test may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Mounts one; <see langword="null"/> if that is not permitted.</summary>
    public static SmallDisk? TryMount(string folder, long bytes)
    {
        if (!OperatingSystem.IsLinux()) return null;
        Directory.CreateDirectory(folder);
        return TryRun("mount", "-t", "tmpfs", "-o", $"size={bytes},mode=0700", "tmpfs", folder) ? new SmallDisk(folder) : null;
    }

    public void Grow(long bytes)
    {
        if (!TryRun("mount", "-o", $"remount,size={bytes}", _folder)) throw new IOException("Remounting failed.");
    }

    public void Dispose()
    {
        if (!TryRun("umount", _folder)) TryRun("umount", "-l", _folder);
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
