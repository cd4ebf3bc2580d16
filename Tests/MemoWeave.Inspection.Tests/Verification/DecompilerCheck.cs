using System.Text.RegularExpressions;

namespace MemoWeave.Inspection.Tests.Verification;

/// <summary>The comments that the decompiler writes where the stack holds another type than an instruction takes.</summary>
internal static partial class DecompilerCheck
{
    public static string FaultsOf(AssemblyFile assembly)
    {
        using var decompilation = assembly.Decompile();
        return string.Join('\n', decompilation.Whole().Split('\n').Where(line => FaultComment().IsMatch(line)));
    }

    [GeneratedRegex("//.*(Expected|Unknown result type|Incompatible stack heights|Stack underflow)|/\\*(Error|Expected)")]
    private static partial Regex FaultComment();
}
