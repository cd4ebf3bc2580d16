using System.Reflection;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Tests;

public class KeyableTypesTests
{
    [Test, Property("rule", "K4")]
    public void The_weavers_leaves_are_the_runtimes_leaves()
    {
        Assert.That(KeyableTypes.Leaves, Is.EquivalentTo(RuntimeLeaves()));
    }

    private static IEnumerable<string?> RuntimeLeaves()
    {
        var type = typeof(MemoAttribute).Assembly.GetType("MemoWeave.Shapes.Leaves", throwOnError: true)!;
        return ((IEnumerable<Type>)type.GetProperty("Types", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!).Select(t => t.FullName);
    }
}
