using System.Reflection;

namespace MemoWeave.Inspection.Tests;

/// <summary>What the build told this assembly about where things are.</summary>
internal static class BuildPaths
{
    public static string Fixture(string name) => Path.Combine(Of("Fixtures"), name);

    public static string Of(string key) => typeof(BuildPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
