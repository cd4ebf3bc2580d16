using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using MemoWeave.Tests.Support;
using MemoWeave.Values;
using MemoWeave.Values.Binary;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>Processes of their own that read what another wrote to a file.</summary>
internal static class BinaryProcess
{
    /// <summary>What the program is told to do: read all samples.</summary>
    public const string Read = "binary-read";

    /// <summary>What the program is told to do where it says that no code can be generated.</summary>
    public const string Native = "binary-native";

    /// <summary>Writes values to a file.</summary>
    public static void Write(string path, IEnumerable<(string Name, object Value)> values)
    {
        using var file = new BinaryWriter(File.Create(path));
        foreach (var (name, value) in values)
        {
            ArrayBufferWriter<byte> target = new();
            if (ValueCodec<object>.TryWrite(value, target) is { } refusal) throw new InvalidOperationException($"{name}: {refusal}");
            file.Write(name);
            file.Write(target.WrittenCount);
            file.Write(target.WrittenSpan);
        }
    }

    /// <summary>What a process does that may generate code.</summary>
    /// <returns>The number of values that came out otherwise than they should.</returns>
    public static int ReadAll(string path)
    {
        Rooting.Make();
        return ReadAll(path, BinarySamples.Make());
    }

    /// <summary>What a process does that may not.</summary>
    /// <returns>The number of values that came out otherwise than they should.</returns>
    public static int ReadNative(string path)
    {
        if (RuntimeFeature.IsDynamicCodeSupported) return 100;
        NativeCopies.Root();
        var wrong = ReadAll(path, NativeValues());
        foreach (var (name, value) in NativeValues())
        {
            ArrayBufferWriter<byte> target = new();
            if (ValueCodec<object>.TryWrite(value, target) is { } refusal) wrong += Wrong(name, refusal.ToString());
            else if (!ValueCodec<object>.TryRead(target.WrittenSpan, out var read)) wrong += Wrong(name, "it is not read where it was written");
            else if (ExactComparison.Find(value, read) is { } difference) wrong += Wrong(name, difference.ToString());
        }

        foreach (var value in NativeCopies.Refused())
        {
            if (ValueCodec<object>.TryWrite(value, new ArrayBufferWriter<byte>()) is null) wrong += Wrong(value.GetType().Name, "it is not refused");
        }

        return wrong;
    }

    /// <summary>What can be read where no code can be generated.</summary>
    public static IEnumerable<(string Name, object Value)> NativeValues() =>
        NativeCopies.Kept().Append(DayOfWeek.Friday).Append(1.0m).Append(new Uri("http://a")).Append(new[] { new DateTime(1, DateTimeKind.Utc) }).Select(static (value, i) => ($"{i} {value.GetType().Name}", value));

    /// <summary>Starts a process.</summary>
    /// <returns>How it ended, and what it had to say.</returns>
    public static (int Code, string Errors) Run(string command, string path, string? settings = null)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardError = true };
        foreach (var argument in settings is null ? (string[])["exec"] : ["exec", "--runtimeconfig", settings]) start.ArgumentList.Add(argument);
        foreach (var argument in (string[])[typeof(BinaryProcess).Assembly.Location, command, path]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }

    private static int ReadAll(string path, IEnumerable<(string Name, object Value)> values)
    {
        using var file = new BinaryReader(File.OpenRead(path));
        var wrong = 0;
        foreach (var (name, value) in values)
        {
            if (file.ReadString() != name) return Wrong(name, "the file has another") + 100;
            var bytes = file.ReadBytes(file.ReadInt32());
            if (!ValueCodec<object>.TryRead(bytes, out var read)) wrong += Wrong(name, "it is not read");
            else if (read.GetType() != value.GetType()) wrong += Wrong(name, "it is of another type");
            else if (ExactComparison.Find(value, read) is { } difference && !IsSameButForOrder(value, read) && !Unseen.Compare(value, read)) wrong += Wrong(name, difference.ToString());
        }

        return wrong;
    }

    // The order of some is by hashes, which are others in each process.
    private static bool IsSameButForOrder(object value, object read) =>
        value.GetType().Namespace is "System.Collections.Immutable" or "System.Collections.Concurrent" or "System.Collections" && Canonical.Bytes(value).AsSpan().SequenceEqual(Canonical.Bytes(read));

    private static int Wrong(string name, string what)
    {
        Console.Error.WriteLine($"{name}: {what}");
        return 1;
    }
}
