using System.Reflection;

namespace MemoWeave.Fody.Tests;

public class KeyableTypesTests
{
    [Test, Property("rule", "K4")]
    public void The_weavers_leaves_are_the_runtimes_leaves()
    {
        Assert.That(WeaverLeaves(), Is.EquivalentTo(RuntimeLeaves()));
    }

    private static IEnumerable<string> WeaverLeaves()
    {
        var type = typeof(ModuleWeaver).Assembly.GetType("MemoWeave.Fody.Checks.KeyableTypes", throwOnError: true)!;
        return (IReadOnlyCollection<string>)type.GetProperty("Leaves")!.GetValue(null)!;
    }

    private static IEnumerable<string?> RuntimeLeaves()
    {
        var type = typeof(MemoAttribute).Assembly.GetType("MemoWeave.Shapes.Leaves", throwOnError: true)!;
        return ((IEnumerable<Type>)type.GetProperty("Types", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!).Select(t => t.FullName);
    }
}
