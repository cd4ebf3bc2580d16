using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>Tells the assemblies of .NET and its extensions from those of its users, by the keys they are signed with, as the runtime does.</summary>
internal static class Frameworks
{
    private static readonly HashSet<string> Tokens =
    [
        "b77a5c561934e089", "b03f5f7f11d50a3a", "cc7b13ffcd2ddd51", "7cec85d7bea7798e", "31bf3856ad364e35", "adb9793829ddae60",
    ];

    public static bool Has(AssemblyNameReference assembly) =>
        Tokens.Contains(string.Concat(assembly.PublicKeyToken.Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))));
}
