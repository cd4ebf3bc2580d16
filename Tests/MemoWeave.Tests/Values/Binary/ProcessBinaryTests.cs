namespace MemoWeave.Tests.Values.Binary;

/// <summary>What a process wrote another reads (rules V3, D11), be it one that can't generate code (K5).</summary>
[Property("rule", "V3")]
internal sealed class ProcessBinaryTests
{
    private string _path = "";

    [OneTimeSetUp]
    public void Root() => Rooting.Make();

    [SetUp]
    public void MakePath() => _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [TearDown]
    public void Delete()
    {
        File.Delete(_path);
        File.Delete(_path + ".json");
    }

    [Test]
    public void A_new_process_reads_all_values_from_a_file()
    {
        BinaryProcess.Write(_path, BinarySamples.Make());
        var (code, errors) = BinaryProcess.Run(BinaryProcess.Read, _path);
        Assert.That(code, Is.Zero, errors);
    }

    [Test]
    [Property("rule", "K5")]
    public void A_process_without_dynamic_code_reads_and_writes_the_same()
    {
        NativeCopies.Root();
        BinaryProcess.Write(_path, BinaryProcess.NativeValues());
        var own = File.ReadAllText(Path.ChangeExtension(typeof(ProcessBinaryTests).Assembly.Location, ".runtimeconfig.json"));
        File.WriteAllText(_path + ".json", own.Replace("\"configProperties\": {", "\"configProperties\": {\n\"System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported\": false,", StringComparison.Ordinal));
        var (code, errors) = BinaryProcess.Run(BinaryProcess.Native, _path, _path + ".json");
        Assert.That(code, Is.Zero, errors);
    }
}
