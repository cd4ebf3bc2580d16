using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Calls.Persistence;

/// <summary>
/// The version of a method's code, as far as stores are concerned (rule D9): what <see cref="MemoAttribute.Version"/> says; else the identity of the content of the method's module, and of
/// all modules that it refers to, apart from the framework's.
/// </summary>
internal static class CodeVersion
{
    private static readonly ConcurrentDictionary<Assembly, UInt128> Known = [];

    /// <summary>The version that a user gave.</summary>
    public static UInt128 Of(string version) => Hash("version " + version);

    /// <summary>The version of the code of a type's module.</summary>
    public static UInt128 Of(Type declaringType) => Known.GetOrAdd(declaringType.Assembly, Compute);

    private static UInt128 Compute(Assembly assembly)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return OfProgram();
        SortedSet<string> modules = new(StringComparer.Ordinal);
        HashSet<Assembly> met = [assembly];
        Queue<Assembly> pending = new(met);
        while (pending.TryDequeue(out var next))
        {
            modules.Add($"{next.GetName().Name} {next.ManifestModule.ModuleVersionId}");
            foreach (var referenced in ReferencedAssemblies.Of(next, missing => modules.Add($"{missing} is missing")))
            {
                if (met.Add(referenced)) pending.Enqueue(referenced);
            }
        }

        return Hash(string.Join('\n', modules));
    }

    // Modules are one file here, and have no identities of their own.
    private static UInt128 OfProgram()
    {
        try
        {
            using var file = File.OpenRead(Environment.ProcessPath!);
            XxHash128 hash = new();
            hash.Append(file);
            return hash.GetCurrentHashAsUInt128();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentNullException)
        {
            // Nothing is found again: better than what another program stored.
            return new UInt128((ulong)Random.Shared.NextInt64(), (ulong)Random.Shared.NextInt64());
        }
    }

    private static UInt128 Hash(string text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));
}
