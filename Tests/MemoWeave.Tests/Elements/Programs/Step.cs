namespace MemoWeave.Tests.Elements.Programs;

/// <summary>A step of a generated program.</summary>
internal abstract record Step
{
    /// <summary>Shows a text in the current container.</summary>
    public sealed record Text(string What) : Step;

    /// <summary>Shows a list that is changed right after.</summary>
    public sealed record Items(int Count) : Step;

    /// <summary>Makes a container, enters it or not, and goes on in it.</summary>
    public sealed record Box(string Name, bool IsEntered, Step[] Steps) : Step;

    /// <summary>Goes on in a root.</summary>
    public sealed record Root(bool IsSidebar, bool IsEntered, Step[] Steps) : Step;

    /// <summary>Shows on the container that came with the call, if one did.</summary>
    public sealed record Given(string What, bool IsEntered) : Step;

    /// <summary>Calls a memoized function, with the container at hand or none.</summary>
    public sealed record Call(int Function, int Argument, bool Gives) : Step;

    /// <summary>Goes on in a thread or a task of its own.</summary>
    public sealed record Aside(bool IsThread, Step[] Steps) : Step;

    /// <summary>Goes on after waiting for the pool.</summary>
    public sealed record Yield : Step;

    /// <summary>Throws.</summary>
    public sealed record Throw(string What) : Step;

    /// <summary>Calls an element that shows half of itself and throws.</summary>
    public sealed record Fail(string What) : Step;

    /// <summary>Survives what its steps throw, and shows it.</summary>
    public sealed record Catch(Step[] Steps) : Step;

    /// <summary>A library's element made of several.</summary>
    public sealed record Card(string What) : Step;
}
