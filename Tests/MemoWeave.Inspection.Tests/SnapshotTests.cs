namespace MemoWeave.Inspection.Tests;

/// <summary>
/// One woven method of each shape, decompiled, in a text file that a review reads. After a change that is meant, run these tests
/// with MEMOWEAVE_WRITE_SNAPSHOTS=1 and look at the difference.
/// </summary>
public class SnapshotTests
{
    private static readonly string Folder = BuildPaths.Of("Snapshots");

    private Decompilation _woven = null!;

    [OneTimeSetUp]
    public void Decompile() => _woven = Shapes.Folder.Woven(BuildLevel.Release).Decompile();

    [OneTimeTearDown]
    public void Close() => _woven.Dispose();

    [TestCase("StaticShapes", "NoParameters"), TestCase("StaticShapes", "Describe"), TestCase("StaticShapes", "ManyNumbers"), TestCase("StaticShapes", "WithToken")]
    [TestCase("StaticShapes", "ByReadOnlyReference"), TestCase("InstanceShapes", "Scaled"), TestCase("InstanceShapes", "SharedByAll"), TestCase("InstanceShapes", "get_Total")]
    [TestCase("PointShape", "Length"), TestCase("GenericShapes`1", "Two"), TestCase("CanonicalShapes", "OnInstance"), TestCase("AsyncShapes", "OnInstance"), TestCase("AsyncShapes", "Plain")]
    [TestCase("VoidShapes", "OnInstance"), TestCase("OutShapes", "OnInstance"), TestCase("OutShapes", "DivideInto"), TestCase("OutShapes", "Eight"), TestCase("GenericOutShapes`1", "Swap")]
    [TestCase("IShapes", "Scaled"), TestCase("SpanShapes", "Params"), TestCase("SpanShapes", "Copy"), TestCase("ExtensionShapes", "InBlock")]
    [TestCase("KeyShapes", "ByCulture"), TestCase("TupleShapes", "Nested"), TestCase("TupleShapes", "Arrays"), TestCase("ByValueShapes", "Described"), TestCase("UserTypeShapes", "OfRecord"), TestCase("FlatShapes", "OfNested")]
    [TestCase("TagShapes", "Named"), TestCase("TagShapes", "OnInstance")]
    [TestCase("NamedShapes", "WithOuts"), TestCase("GenericNamedShapes`1", "Pair")]
    [TestCase("ForgetShapes", "Save"), TestCase("ForgetShapes", "SaveOwn"), TestCase("ForgetShapes", "SaveLater"), TestCase("ForgetShapes", "Doubled"), TestCase("ForgettingBox`1", "Save")]
    [Property("rule", "W1")]
    public void Woven_code_is_as_it_was_reviewed(string type, string method)
    {
        var path = Path.Combine(Folder, $"{type.Replace('`', '-')}.{method}.cs.txt");
        var code = _woven.OfMethod(type, method);

        if (Environment.GetEnvironmentVariable("MEMOWEAVE_WRITE_SNAPSHOTS") == "1")
            File.WriteAllText(path, code);
        Assert.That(path, Does.Exist);
        Assert.That(code, Is.EqualTo(File.ReadAllText(path).ReplaceLineEndings("\n")));
    }
}
