using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace MemoWeave.Benchmarks.Peers;

/// <summary>The key of a call, as caching aspects and proxies commonly make it: a text of the method's name and its arguments.</summary>
internal static class CallKey
{
    public static string Of(MethodBase method, object?[] arguments) =>
        string.Create(CultureInfo.InvariantCulture, $"{method.DeclaringType!.Name}.{method.Name}:{string.Join(':', arguments.Select(TextOf))}");

    private static object? TextOf(object? argument) => argument is double[] numbers ? Convert.ToHexString(MemoryMarshal.AsBytes(numbers.AsSpan())) : argument;
}
