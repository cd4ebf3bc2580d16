using System.Globalization;

namespace MemoWeave.Keys;

/// <summary>The ambient values that methods may vary by, as they are in force: never changed (rule K12).</summary>
/// <param name="values">What reads each, by name.</param>
internal sealed class AmbientValues(IReadOnlyDictionary<string, Func<object?>> values)
{
    /// <summary>Those that are there without registering.</summary>
    public static readonly AmbientValues BuiltIn = new(new Dictionary<string, Func<object?>>
    {
        ["culture"] = static () => CultureInfo.CurrentCulture,
        ["uiculture"] = static () => CultureInfo.CurrentUICulture,
    });

    private static AmbientValues _current = BuiltIn;

    /// <summary>Those in force.</summary>
    public static AmbientValues Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }

    /// <summary>What reads each, by name.</summary>
    public IReadOnlyDictionary<string, Func<object?>> All { get; } = values;

    /// <summary>The value of this moment.</summary>
    /// <exception cref="UnknownVaryByException">Nobody registered the name.</exception>
    public object? Read(MemoMethod method, string name) =>
        All.TryGetValue(name, out var read) ? read() : throw new UnknownVaryByException(method.Name, name, All.Keys);
}
