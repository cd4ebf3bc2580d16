namespace MemoWeave.Package.Tests.Machinery;

/// <summary>What links native code on Linux.</summary>
internal static class CCompiler
{
    private static readonly Lazy<bool> Works = new(static () => new[] { "clang", "gcc" }.Any(Compiles));

    /// <summary>Ignores the test where nothing can be linked.</summary>
    public static void Require()
    {
        if (!Works.Value) Assert.Ignore("Native code is linked by clang or gcc with the C library's development files, and here is neither. On Debian: apt-get install g++");
    }

    private static bool Compiles(string compiler)
    {
        var folder = Directory.CreateTempSubdirectory("memoweave-linker-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "empty.c"), "#include <stdlib.h>\nint main(void) { return EXIT_SUCCESS; }\n");
            return DotNet.RunProgram(compiler, folder, ["empty.c", "-o", "empty"]).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
