using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "D8")]
internal sealed class ExitTests
{
    private Scratch _scratch = null!;

    [SetUp]
    public void Make() => _scratch = new Scratch();

    [TearDown]
    public void Clean() => _scratch.Dispose();

    [Test(Description = "D8: what was stored is there after the process ended as it should")]
    public void Exit_waits_for_the_disk()
    {
        Assert.That(Run(_scratch.Folder, []), Is.Empty);
        using var store = _scratch.Open();
        Assert.That(store.Get(0), Is.Null);
        for (var key = 1; key < ExitingProcess.Keys; key++) Assert.That(store.Get(key), Is.EqualTo(2));
    }

    [Test(Description = "D7: where locks are switched off by the environment, the store is off, with one warning, and no file is touched")]
    public void Locks_may_be_switched_off()
    {
        var said = Run(_scratch.Folder, new() { ["DOTNET_SYSTEM_IO_DISABLEFILELOCKING"] = "1" });
        Assert.That(said.Where(static line => line.Contains("locks are without effect", StringComparison.Ordinal)), Has.Exactly(1).Items);
        Assert.That(File.Exists(_scratch.DataPath), Is.False);
    }

    [Test(Description = "D10: the environment names the folder; without a home there is none, which is told once")]
    public void Environment_names_the_folder()
    {
        Assert.That(Run("", new() { ["MEMOWEAVE_PATH"] = _scratch.Folder }), Is.Empty);
        // Programs don't share files, whoever set the variable.
        Assert.That(File.Exists(Path.Combine(_scratch.Folder, _scratch.Options.ApplicationName, Path.GetFileName(_scratch.DataPath))), Is.True);
        Assume.That(OperatingSystem.IsLinux(), Is.True);
        var said = Run("", new() { ["HOME"] = "/proc/none", ["XDG_DATA_HOME"] = "" });
        Assert.That(said.Where(static line => line.Contains("not kept on disk", StringComparison.Ordinal)), Has.Exactly(1).Items);
    }

    private static string[] Run(string folder, Dictionary<string, string> environment)
    {
        using var child = new Child([ExitingProcess.Command, folder], environment);
        var (lines, errors) = child.Join();
        Assert.That(errors, Is.Empty);
        return lines;
    }
}
