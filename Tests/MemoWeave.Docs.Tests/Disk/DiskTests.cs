using MemoWeave.Testing;

namespace MemoWeave.Docs.Tests.Disk;

/// <summary>What <c>docs/disk.md</c> shows.</summary>
[NonParallelizable] // The options are the process's.
public class DiskTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("memoweave-docs-").FullName;

    [TearDown]
    public void DeleteFolder() => Assert.That(SpinWait.SpinUntil(TryDelete, TimeSpan.FromSeconds(30)), Is.True, "the store lets go of its files");

    [Test, Property("rule", "T1")]
    public async Task In_a_sandbox_a_persisted_method_has_a_store_of_its_own()
    {
        using var sandbox = MemoSandbox.Start();
        var lines = Screen.Capture();
        var before = Warehouse.Reads;
        var first = await Catalogue.LoadAsync("Ann");
        var second = await Catalogue.LoadAsync("Ann");

        Assert.That(second, Is.EqualTo(first));
        Assert.That((Warehouse.Reads - before, lines), Is.EqualTo((1, new[] { "Loading the articles of Ann ...", "Loading the articles of Ann ..." })));
    }

    [Test]
    public async Task The_disk_can_be_asked_cleared_and_waited_for()
    {
        var folder = Path.Combine(_folder, "memo");
        #region disk-configure
        Memo.Configure(options =>
        {
            options.DiskPath = folder;                    // else in the user's folder for local data
            options.DiskMaxBytes = 64 << 20;              // else 256 MiB
            options.DiskPassword = "correct horse";       // else not encrypted
        });
        #endregion
        try
        {
            Screen.Capture();
            await Catalogue.LoadAsync("Bob");
            #region disk-control
            Console.WriteLine(Memo.DiskFolder);           // where
            Memo.Flush();                                 // waits until all is there; FlushAsync too
            await Memo.ForgetTagAsync("catalogue:Bob");   // gone for good when it returns
            Memo.Clear();                                 // all that the program has there
            #endregion
            Assert.That(Directory.GetFiles(folder), Is.Not.Empty);
            Assert.That(Memo.Of(() => Catalogue.LoadAsync("")).Policy.Persist, Is.EqualTo("disk"));
        }
        finally
        {
            Memo.Configure(options => (options.DiskPath, options.DiskPassword) = (null, null));
        }
    }

    [Test]
    public void A_store_of_ones_own_keeps_what_it_is_given()
    {
        #region disk-register
        Memo.Configure(options => options.Stores["folder"] = new FolderStore(_folder));
        #endregion
        try
        {
            Assert.That((Invoices.Total(2), Invoices.Total(2), Invoices.Computed), Is.EqualTo((3.0m, 3.0m, 1)));
            Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
        }
        finally
        {
            Memo.Configure(options => options.Stores.Remove("folder"));
        }
    }

    [Test, Property("rule", "V4")]
    public void A_serializer_writes_what_it_says_it_can()
    {
        var form = new JsonForm();
        System.Buffers.ArrayBufferWriter<byte> bytes = new();
        form.Serialize(new Article("tea", 3.5m), bytes);

        Assert.That(form.Deserialize<Article>(new(bytes.WrittenMemory)), Is.EqualTo(new Article("tea", 3.5m)));
        Assert.That(form.CanSerialize(typeof(int)), Is.False);
    }

    private bool TryDelete()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
