namespace MemoWeave.Rules;

/// <summary>A parameter of a memoized method.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, seen through a reference.</param>
/// <param name="Passing">How its argument is passed.</param>
internal sealed record ParameterFacts(int Index, string Name, TypeFacts Type, Passing Passing)
{
    /// <summary>Whether its mark or its name leaves it out of the key (rule K9).</summary>
    public bool IsNotKey { get; init; }

    /// <summary>Whether it is left out of the key whatever the configuration says of names, which symbols don't tell.</summary>
    public bool IsLeftOut { get; init; }
}

/// <summary>How an argument is passed.</summary>
internal enum Passing
{
    ByValue,

    /// <summary><c>in</c> or <c>ref readonly</c>.</summary>
    ByReadOnlyReference,

    ByReference,
    Out,
}
