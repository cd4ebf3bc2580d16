using System.Reflection;
using System.Runtime.Loader;

namespace MemoWeave.TestWeaver;

/// <summary>An assembly in memory, with its portable symbols.</summary>
public sealed record Fixture(string Name, byte[] Assembly, byte[] Symbols)
{
    /// <summary>Loads it into a context of its own, so that woven and unwoven builds of one source stand side by side.</summary>
    public Assembly Load() => new AssemblyLoadContext(Name).LoadFromStream(new MemoryStream(Assembly), new MemoryStream(Symbols));
}
