using System.Text;
using MemoWeave.Stores.LiteDb.Files;
using MemoWeave.Stores.LiteDb.Pages;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "D2")]
internal sealed class EncryptionTests
{
    private Scratch _scratch = null!;

    [SetUp]
    public void Make() => _scratch = new Scratch();

    [TearDown]
    public void Clean() => _scratch.Dispose();

    [Test(Description = "D2: with a password, entries are read again, nothing of them stands in the file, and no two of its blocks are equal")]
    public void Entries_are_not_seen_in_the_file()
    {
        using (var store = Open("secret"))
        {
            for (var key = 0; key < 50; key++)
                store.Set(Entries.KeyOf(key), new System.Buffers.ReadOnlySequence<byte>(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("the same text. ", 1000)))), new MemoStoreEntryOptions());
            store.Set(100, 1);
        }

        var bytes = File.ReadAllBytes(_scratch.DataPath);
        Assert.That(bytes.AsSpan().IndexOf("the same text"u8), Is.Negative);
        var blocks = Enumerable.Range(0, bytes.Length / 16).Select(block => Convert.ToHexString(bytes, block * 16, 16)).ToList();
        Assert.That(blocks.Distinct().Count(), Is.EqualTo(blocks.Count));
        using var again = Open("secret");
        Assert.That(again.Get(100), Is.EqualTo(1));
    }

    [TestCase(null)]
    [TestCase("secret")]
    [Test(Description = "D2: every change of a byte of the file is seen")]
    public void Every_change_is_seen(string? password)
    {
        const int Pages = 2;
        Directory.CreateDirectory(_scratch.Folder);
        Write(password, Pages);
        var good = File.ReadAllBytes(_scratch.DataPath);
        Assert.That(good, Has.Length.EqualTo(FileHeader.Length + (Pages * PageSeal.SealedLength)));
        var header = new MemoryFile(good);
        using var seal = FileHeader.Read(header, password)!.Seal;
        var page = new byte[PageSeal.PageLength];
        for (var place = 0; place < good.Length; place++)
        {
            good[place] ^= 0x10;
            if (place < FileHeader.Length) Assert.That(() => FileHeader.Read(header, password), Throws.InstanceOf<IOException>(), $"{place}");
            else
            {
                var number = (place - FileHeader.Length) / PageSeal.SealedLength;
                Assert.That(seal.TryOpen(number, good.AsSpan(FileHeader.Length + (number * PageSeal.SealedLength), PageSeal.SealedLength), page), Is.False);
            }

            good[place] ^= 0x10;
        }
    }

    [TestCase("secret", "other")]
    [TestCase("secret", null)]
    [TestCase(null, "secret")]
    [Test(Description = "D2: a file with another password is left as it is, and another is used")]
    public void Other_password_leaves_the_file(string? first, string? second)
    {
        using (var store = Open(first)) store.Set(1, 1);
        var bytes = File.ReadAllBytes(_scratch.DataPath);
        using (var store = Open(second))
        {
            Assert.That(store.Get(1), Is.Null);
            store.Set(1, 2);
        }

        Assert.That(File.ReadAllBytes(_scratch.DataPath), Is.EqualTo(bytes));
        Assert.That(_scratch.Warnings, Has.Count.EqualTo(1).And.All.StartsWith("32"));
        using (var store = Open(first)) Assert.That(store.Get(1), Is.EqualTo(1));
        using (var store = Open(second)) Assert.That(store.Get(1), Is.EqualTo(2));
    }

    private void Write(string? password, int pages)
    {
        using var file = PagedFile.TryOpen(DiskFiles.Instance, _scratch.DataPath, _scratch.DataPath + ".log", password, long.MaxValue)!;
        for (var number = 0; number < pages; number++) file.Write(number, new byte[PageSeal.PageLength]);
        file.Commit();
        file.Close(clean: true);
    }

    private MemoWeave.Stores.LiteDb.LiteDbStore Open(string? password) => _scratch.Open(options => options with { Password = password });

    private sealed class MemoryFile(byte[] bytes) : IPageFile
    {
        public long Length => bytes.Length;

        public int Read(Span<byte> buffer, long offset)
        {
            var part = bytes.AsSpan((int)offset, Math.Min(buffer.Length, bytes.Length - (int)offset));
            part.CopyTo(buffer);
            return part.Length;
        }

        public void Write(ReadOnlySpan<byte> written, long offset) => throw new NotSupportedException();

        public void SetLength(long length) => throw new NotSupportedException();

        public void Sync() => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
