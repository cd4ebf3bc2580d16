using System.Diagnostics;
using System.Security.Cryptography;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

/// <summary>Copies of files, damaged in ten ways.</summary>
[Property("rule", "D5")]
internal sealed class DamageTests
{
    private const int Keys = 120;
    private const int Page = 8220;

    private static readonly string[] Files = ["memo-0.db", "memo-0.db.log", "invalidations"];

    private static readonly string[] Kinds = ["bit", "bytes", "page zeroed", "pages swapped", "random page", "truncated", "foreign", "empty", "missing", "mixed"];

    private readonly Dictionary<string, byte[]> _good = [];
    private readonly Dictionary<string, byte[]> _other = [];

    [OneTimeSetUp]
    public void Make()
    {
        Fill(_good);
        Fill(_other);
    }

    [Test(Description = "D5: whatever happened to a file, no value is wrong, nothing throws or hangs, and a fresh file is there within a second")]
    public void Damaged_copies_do_no_harm()
    {
        for (var copy = 0; copy < Settings.Damage; copy++)
        {
            var random = new Random(copy);
            var (kind, file) = (Kinds[copy % Kinds.Length], Files[random.Next(4) is var number && number < 2 ? 0 : number - 1]);
            Try(kind, file, random, $"copy {copy}: {file}: {kind}");
        }
    }

    [Test(Description = "D5: a damaged file is set aside, the newest two are kept, and it is told once each time")]
    public void Newest_two_are_kept()
    {
        using var scratch = new Scratch();
        for (var round = 0; round < 4; round++)
        {
            using (var store = scratch.Open())
            {
                store.Set(1, 1, length: 100_000);
            }

            var bytes = File.ReadAllBytes(scratch.DataPath);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(scratch.DataPath, bytes);
            using var again = scratch.Open();
            Assert.That(again.Get(1), Is.Null);
            Assert.That(Eventually.Holds(() => scratch.SetAside().Length == Math.Min(round + 1, 2)), Is.True);
            Assert.That(Eventually.Holds(() => scratch.Warnings.Count == round + 1), Is.True);
            Assert.That(scratch.Warnings, Has.All.StartsWith("31"));
            // The oldest goes after the newest has come.
            Assert.That(Eventually.Holds(() => scratch.SetAside().Length == Math.Min(round + 1, 2)), Is.True);
        }
    }

    [Test(Description = "D5: a file that isn't ours is never overwritten, deleted or renamed; another is used, which is told once")]
    public void Foreign_file_is_left()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.Folder);
        Modes.Set(scratch.Folder, "700");
        var foreign = RandomNumberGenerator.GetBytes(5000);
        File.WriteAllBytes(scratch.DataPath, foreign);
        for (var round = 0; round < 2; round++)
        {
            using var store = scratch.Open();
            Assert.That(store.Get(1), round == 0 ? Is.Null : Is.EqualTo(1));
            store.Set(1, 1);
            store.Flush();
        }

        Assert.That(File.ReadAllBytes(scratch.DataPath), Is.EqualTo(foreign));
        Assert.That(scratch.Warnings, Has.Count.EqualTo(2).And.All.StartsWith("32"), "once for each time it is opened");
    }

    [Test(Description = "S10: a file of zero bytes heals")]
    public void Empty_file_heals()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.Folder);
        Modes.Set(scratch.Folder, "700");
        File.WriteAllBytes(scratch.DataPath, []);
        using var store = scratch.Open();
        store.Set(1, 1);
        store.Flush();
        Assert.That(store.Get(1), Is.EqualTo(1));
        Assert.That(scratch.Warnings, Is.Empty);
    }

    private static void Fill(Dictionary<string, byte[]> files)
    {
        using var scratch = new Scratch();
        using var store = scratch.Open();
        for (var key = 0; key < Keys; key++)
        {
            store.Set(key, 1, length: key % 10 == 0 ? 30_000 : 500, expires: DateTimeOffset.UtcNow.AddDays(1));
            if (key % 20 == 0) store.Flush();
        }

        store.Remove(7);
        store.Set(8, 2);
        store.Flush();
        // As if the process ended now: the journal holds the last batch.
        foreach (var file in Files) files[file] = Read(Path.Combine(scratch.Folder, file));
    }

    // Reads what somebody has open; locks are advice here.
    private static byte[] Read(string path)
    {
        var copy = path + ".copy";
        using (var process = Process.Start(OperatingSystem.IsWindows() ? "copy" : "cp", [path, copy])) process.WaitForExit();
        return File.ReadAllBytes(copy);
    }

    private void Try(string kind, string file, Random random, string what)
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.Folder);
        Modes.Set(scratch.Folder, "700");
        foreach (var (name, bytes) in _good) File.WriteAllBytes(Path.Combine(scratch.Folder, name), bytes);
        var damaged = Damage(kind, [.. _good[file]], _other[file], random);
        var path = Path.Combine(scratch.Folder, file);
        if (damaged is null) File.Delete(path);
        else File.WriteAllBytes(path, damaged);

        var start = Stopwatch.GetTimestamp();
        using var store = scratch.Open();
        for (var key = 0; key < Keys; key++) Judge(key, store.Get(key), what);
        Assert.That(Eventually.Holds(() =>
        {
            store.Set(8, 3);
            store.Flush();
            return store.Engine!.Session is { Fault: null } && store.Get(8) == 3;
        }), Is.True, what);
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(5)), what);
        Assert.That(scratch.Warnings.Where(static warning => !warning.StartsWith("31", StringComparison.Ordinal) && !warning.StartsWith("32", StringComparison.Ordinal)), Is.Empty, what);
        Assert.That(scratch.Warnings, Has.Count.LessThanOrEqualTo(2), what);
        if (kind == "foreign" && file == Files[0]) Assert.That(File.ReadAllBytes(path), Is.EqualTo(damaged), what);
        if (kind is "bit" or "bytes" or "truncated" or "empty") Assert.That(scratch.Warnings.Count(static warning => warning.StartsWith("31", StringComparison.Ordinal)), Is.EqualTo(scratch.SetAside().Length), what);
    }

    private static void Judge(int key, long? seen, string what)
    {
        if (seen is null) return;
        Assert.That(key, Is.Not.EqualTo(7), $"{what}: it was removed");
        Assert.That(seen, Is.EqualTo(key == 8 ? 2 : 1), what);
    }

    private static byte[]? Damage(string kind, byte[] bytes, byte[] other, Random random)
    {
        var pages = Math.Max(1, bytes.Length / Page);
        var at = random.Next(Math.Max(1, bytes.Length));
        var (first, second) = (random.Next(pages) * Page, random.Next(pages) * Page);
        switch (kind)
        {
            case "bit":
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case "bytes":
                random.NextBytes(bytes.AsSpan(at, Math.Min(bytes.Length - at, 50)));
                return bytes;
            case "page zeroed":
                Slice(bytes, first).Clear();
                return bytes;
            case "random page":
                random.NextBytes(Slice(bytes, first));
                return bytes;
            case "pages swapped":
                var length = Math.Min(Slice(bytes, first + 96).Length, Slice(bytes, second + 96).Length);
                var kept = Slice(bytes, first + 96)[..length].ToArray();
                Slice(bytes, second + 96)[..length].CopyTo(Slice(bytes, first + 96));
                kept.CopyTo(Slice(bytes, second + 96));
                return bytes;
            case "truncated":
                return bytes[..at];
            case "foreign":
                random.NextBytes(bytes);
                return bytes;
            case "empty":
                return [];
            case "mixed":
                if (other.Length >= first + 96 + Page && bytes.Length >= first + 96 + Page) other.AsSpan(first + 96, Page).CopyTo(bytes.AsSpan(first + 96));
                else other.AsSpan(0, Math.Min(other.Length, 80)).CopyTo(bytes);
                return bytes;
            default:
                return null;
        }
    }

    private static Span<byte> Slice(byte[] bytes, int start) => bytes.AsSpan(Math.Min(start, bytes.Length), Math.Clamp(bytes.Length - start, 0, Page));
}
