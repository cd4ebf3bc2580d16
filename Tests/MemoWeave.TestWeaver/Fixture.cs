using System.Reflection;
using System.Runtime.Loader;

namespace MemoWeave.TestWeaver;

/// <summary>An assembly in memory, with its portable symbols.</summary>
public sealed record Fixture(string Name, byte[] Assembly, byte[] Symbols)
{
    /// <summary>Other fixtures that it was compiled against, as a project is against the projects that it references.</summary>
    public IReadOnlyList<Fixture> Referenced { get; init; } = [];

    /// <summary>Loads it into a context of its own, so that woven and unwoven builds of one source stand side by side.</summary>
    public Assembly Load()
    {
        var context = new AssemblyLoadContext(Name);
        foreach (var fixture in Referenced)
            context.LoadFromStream(new MemoryStream(fixture.Assembly), new MemoryStream(fixture.Symbols));
        return context.LoadFromStream(new MemoryStream(Assembly), new MemoryStream(Symbols));
    }
}
