namespace MemoWeave.Inspection.Tests.Verification;

/// <summary>What the ways of verification are worth: mistakes made on purpose, and which of the ways see them.</summary>
public class BrokenEmitterTests
{
    [TestCaseSource(typeof(BrokenEmitters), nameof(BrokenEmitters.All)), Property("rule", "W2")]
    public void A_mistake_of_the_weaver_is_seen(BrokenEmitter emitter)
    {
        var expected = PedumpCheck.IsInstalled ? emitter.SeenBy : emitter.SeenBy & ~Ways.Pedump;
        if (expected == Ways.None)
            PedumpCheck.IgnoreIfMissing();

        var here = PortableShapes.ForThisFramework.Woven(BuildLevel.Release).Changed(emitter.Make);
        var forMono = PortableShapes.ForMono.Woven(BuildLevel.Release).Changed(emitter.Make);
        var seen = Seen(Ways.Jit, JitCheck.FaultsOf(here)) | Seen(Ways.Decompiler, DecompilerCheck.FaultsOf(here))
            | (PedumpCheck.IsInstalled ? Seen(Ways.Pedump, PedumpCheck.FaultsOf(forMono)) : Ways.None);

        Assert.That(seen, Is.EqualTo(expected));
        Assert.That(seen, Is.Not.EqualTo(Ways.None));
    }

    private static Ways Seen(Ways way, string faults)
    {
        if (faults.Length > 0)
            TestContext.Out.WriteLine($"{way}: {faults}");
        return faults.Length > 0 ? way : Ways.None;
    }
}
