namespace MemoWeave.Stores.LiteDb.Files;

/// <summary>The file system as the disk store uses it: the place where tests let operations fail, hang, or run out of room (rule D2).</summary>
internal interface IDiskFiles
{
    /// <summary>Opens a file, or makes it, for its owner alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="exclusive">Whether nobody else may have it open; if not, others may read, write and replace it.</param>
    /// <returns><see langword="null"/> if somebody else has it.</returns>
    IPageFile? TryOpen(string path, bool exclusive);

    bool Exists(string path);

    DateTime LastWrite(string path);

    void Move(string from, string to);

    void Delete(string path);

    IReadOnlyList<string> List(string folder, string pattern);

    /// <summary>Makes a folder, and those it is in, for their owner alone.</summary>
    void CreateFolder(string path);

    /// <summary>Whether others than the owner may write to it.</summary>
    bool IsOpenToOthers(string folder);
}
