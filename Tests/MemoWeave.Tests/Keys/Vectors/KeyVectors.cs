using System.Globalization;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys.Vectors;

/// <summary>The golden vectors of the canonical encoding (rule K2): what <c>key-vectors.tsv</c> says of bytes and hashes, code says here of values.</summary>
internal static partial class KeyVectors
{
    public const string Header = "name\tdeclared type\tvalue\tbytes\tXxHash128";

    public static IReadOnlyList<KeyVector> All { get; } =
    [
        .. Numbers(), .. Texts(), .. Times(), .. Systems(), .. Geometry(), .. Nulls(), .. Enums(),
        .. Rows(), .. Collected(), .. Unordered(), .. Comparers(), .. Documents(),
        .. Objects(), .. References(), .. Customs(), .. Arguments(), .. DefaultComparers(),
    ];

    /// <summary>The vectors whose arguments can be made in this process.</summary>
    public static IEnumerable<KeyVector> Possible => All.Where(static v => (v.Needs & ~Present) == 0);

    private static VectorNeeds Present =>
        (HasCultures ? VectorNeeds.Cultures : VectorNeeds.Nothing) | (OperatingSystem.IsWindows() ? VectorNeeds.Nothing : VectorNeeds.RootedPaths);

    private static bool HasCultures
    {
        get
        {
            try
            {
                return CultureInfo.GetCultureInfo("de-DE").Name == "de-DE";
            }
            catch (CultureNotFoundException)
            {
                return false;
            }
        }
    }

    /// <summary>The lines of the file, with the encoder registered that some vectors need.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<KeyVector> vectors)
    {
        Memo.Configure(static options => options.KeyEncoders.Add<Registered>(static (ref writer, value) => writer.Write(value.Number)));
        try
        {
            return [.. vectors.Select(Line)];
        }
        finally
        {
            Memo.Configure(static options => options.KeyEncoders.Remove(typeof(Registered)));
        }
    }

    private static string Line(KeyVector vector)
    {
        var bytes = vector.Bytes();
        return string.Join('\t', vector.Name, vector.Declared, vector.Value, Convert.ToHexStringLower(bytes), $"{XxHash128.HashToUInt128(bytes):x32}");
    }

    private static KeyVector Of<T>(string name, Func<T> make, [CallerArgumentExpression(nameof(make))] string value = "") =>
        new(name, CSharpNames.Of(typeof(T)), Expression(value), () => Canonical.Bytes(make()));

    private static KeyVector Of<T1, T2>(
        string name, Func<T1> first, Func<T2> second, [CallerArgumentExpression(nameof(first))] string one = "", [CallerArgumentExpression(nameof(second))] string two = "") =>
        new(name, $"{CSharpNames.Of(typeof(T1))}, {CSharpNames.Of(typeof(T2))}", $"{Expression(one)}, {Expression(two)}", () => Canonical.Bytes(first(), second()));

    private static string Expression(string lambda) => Space().Replace(lambda[(lambda.IndexOf("=>", StringComparison.Ordinal) + 2)..].Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
