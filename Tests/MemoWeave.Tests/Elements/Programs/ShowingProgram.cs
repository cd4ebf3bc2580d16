namespace MemoWeave.Tests.Elements.Programs;

/// <summary>A program of nested memoized functions that show something, made from a seed.</summary>
internal sealed class ShowingProgram
{
    public const int Functions = 6;
    public const int Arguments = 2;

    private const int MostSteps = 5;
    private const int MostDepth = 3;

    private readonly Random _random;
    private readonly Step[][] _bodies;
    private int _named;

    public ShowingProgram(int seed)
    {
        _random = new Random(seed);
        _bodies = new Step[Functions * Arguments][];
        for (var body = 0; body < _bodies.Length; body++) _bodies[body] = Steps(body / Arguments + 1, MostDepth);
        Main = Steps(0, MostDepth);
    }

    /// <summary>What is outside of all functions.</summary>
    public Step[] Main { get; }

    /// <summary>The body of a function for an argument. It calls only functions of higher numbers.</summary>
    public Step[] Body(int function, int argument) => _bodies[function * Arguments + argument];

    private Step[] Steps(int callable, int depth)
    {
        var steps = new Step[_random.Next(depth == MostDepth ? 1 : 0, MostSteps + 1)];
        for (var step = 0; step < steps.Length; step++) steps[step] = Next(callable, depth);
        return steps;
    }

    private Step Next(int callable, int depth)
    {
        var kind = _random.Next(depth > 0 ? 16 : 10);
        return kind switch
        {
            0 or 1 => new Step.Text(Name("text")),
            2 => new Step.Items(_random.Next(4)),
            3 => new Step.Given(Name("given"), Flip()),
            4 or 5 or 6 when callable < Functions => new Step.Call(_random.Next(callable, Functions), _random.Next(Arguments), Flip()),
            7 => new Step.Card(Name("card")),
            8 => Flip() ? new Step.Yield() : new Step.Fail(Name("fail")),
            9 when _random.Next(4) == 0 => new Step.Throw(Name("thrown")),
            10 or 11 => new Step.Box(Name("box"), Flip(), Steps(callable, depth - 1)),
            12 => new Step.Root(Flip(), Flip(), Steps(callable, depth - 1)),
            13 => new Step.Aside(Flip(), Steps(callable, depth - 1)),
            14 or 15 => new Step.Catch(Steps(callable, depth - 1)),
            _ => new Step.Text(Name("text")),
        };
    }

    private bool Flip() => _random.Next(2) == 0;

    private string Name(string kind) => $"{kind}{_named++}";
}
