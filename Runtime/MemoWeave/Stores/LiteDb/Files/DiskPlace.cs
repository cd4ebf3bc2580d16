namespace MemoWeave.Stores.LiteDb.Files;

/// <summary>Where files are kept (rule D10).</summary>
internal static class DiskPlace
{
    /// <summary>Names the folder where none is said.</summary>
    public const string Variable = "MEMOWEAVE_PATH";

    /// <summary>The folder, by its real path; it need not be there yet.</summary>
    /// <exception cref="DiskPlaceException">There is no such folder.</exception>
    public static string Find(DiskOptions options) => RealPath(options.Path is { Length: > 0 } path ? path : FromEnvironment(NameOf(options)) ?? OfUser(NameOf(options)));

    /// <summary>Makes the folder, unless it is there.</summary>
    /// <exception cref="DiskPlaceException">Others may write to it.</exception>
    public static void Prepare(IDiskFiles files, string folder)
    {
        files.CreateFolder(folder);
        if (files.IsOpenToOthers(folder)) throw new DiskPlaceException("others than its owner may write to it (chmod go-w would mend that)");
    }

    // The variable may be the machine's, and programs don't share files.
    private static string? FromEnvironment(string application) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? Path.Combine(path, application) : null;

    private static string OfUser(string application)
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (!Path.IsPathRooted(local)) throw new DiskPlaceException($"the user has no folder for local data; set {Variable} to one");
        return Path.Combine(local, application, "memo");
    }

    private static string NameOf(DiskOptions options)
    {
        var name = string.Concat(options.ApplicationName.Split(Path.GetInvalidFileNameChars())).Trim('.', ' ');
        return name.Length == 0 ? "MemoWeave" : name;
    }

    // One folder has one name, however it is come to: two stores of a process share the files of one folder.
    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links < 40; links++)
        {
            if (Resolved(full) is not { } resolved) break;
            full = resolved;
        }

        return Path.TrimEndingDirectorySeparator(full);
    }

    // With its first link followed; null if there is none.
    private static string? Resolved(string full)
    {
        var root = Path.GetPathRoot(full) ?? "";
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var here = root;
        for (var depth = 0; depth < parts.Length; depth++)
        {
            here = Path.Combine(here, parts[depth]);
            if (new DirectoryInfo(here).LinkTarget is not { } target) continue;
            var parent = Path.GetDirectoryName(here) ?? root;
            return Path.GetFullPath(Path.Combine([Path.Combine(parent, target), .. parts.Skip(depth + 1)]));
        }

        return null;
    }
}
