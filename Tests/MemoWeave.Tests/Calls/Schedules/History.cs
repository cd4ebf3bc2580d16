using MemoWeave.Calls;

namespace MemoWeave.Tests.Calls.Schedules;

/// <summary>What happened in one schedule, and whether it should have. Written by one thread at a time.</summary>
/// <param name="forgets">How what was stored or begun becomes outdated.</param>
internal sealed class History(Forgetting forgets)
{
    [ThreadStatic]
    private static int _claimedIn;

    private readonly List<Run> _runs = [];
    private readonly List<Answer> _answers = [];
    private readonly List<(Run Earlier, bool WasOver, Run Later)> _repeated = [];

    /// <summary>How often the method was cleared so far.</summary>
    public int Generation { get; private set; }

    public int Answers => _answers.Count;

    public void Forget(Action forget)
    {
        forget();
        Generation++;
    }

    /// <summary>To be called at each named place.</summary>
    public void At(FlightPause pause)
    {
        if (pause == FlightPause.Claimed) _claimedIn = Generation;
    }

    /// <summary>A body begins, on the thread that claimed its flight.</summary>
    public Run Begin(CancellationToken token)
    {
        // Tags are made right before the body: one that was forgotten earlier is not this run's.
        var run = new Run(_runs.Count, forgets == Forgetting.Tag ? Generation : _claimedIn, token);
        // A clear between the claim and here took away what the earlier run had stored.
        if (run.Generation == Generation) _repeated.AddRange(_runs.Where(earlier => earlier.Generation == Generation).Select(earlier => (earlier, earlier.IsOver, run)));
        _runs.Add(run);
        return run;
    }

    /// <summary>A caller has its answer.</summary>
    /// <param name="generation">In which it called.</param>
    /// <param name="call">Gives what it got.</param>
    /// <param name="token">Its token.</param>
    public void Answered(int generation, Func<int> call, CancellationToken token)
    {
        try
        {
            _answers.Add(new Answer(generation, _runs[call()]));
        }
        catch (FormatException failure)
        {
            _answers.Add(new Answer(generation, _runs.Single(run => ReferenceEquals(run.Failure, failure))));
        }
        catch (OperationCanceledException cancelled)
        {
            Assert.That((cancelled.CancellationToken == token, token.IsCancellationRequested), Is.EqualTo((true, true)), "told of a cancellation that isn't its own");
            _answers.Add(new Answer(generation, null));
        }
    }

    /// <summary>What holds at the end.</summary>
    /// <param name="callers">How many called.</param>
    /// <param name="probe">Gives the number of the stored run; -1: there is none.</param>
    public void Check(int callers, int probe)
    {
        Assert.That(_answers, Has.Count.EqualTo(callers), "not all were answered");
        foreach (var answer in _answers.Where(static answer => answer.Run is not null))
            Assert.That(answer.Run!.Generation, Is.GreaterThanOrEqualTo(answer.CalledIn), "joined or found what began before a clear");
        // Not at once: those who have all left a flight may not yet have come to cancel its token.
        foreach (var (earlier, wasOver, later) in _repeated)
            Assert.That((wasOver && earlier.Failure is not null) || earlier.Token.IsCancellationRequested || later.Token.IsCancellationRequested, Is.True, "two runs in one generation");
        var good = _runs.SingleOrDefault(run => run.Generation == Generation && run.Failure is null && !run.Token.IsCancellationRequested);
        if (good is not null) Assert.That(probe, Is.EqualTo(good.Number), "a good result is not stored");
        else if (probe >= 0) Assert.That(_runs[probe].Generation, Is.EqualTo(Generation), "stored after a clear");
    }

    /// <summary>One run of the body.</summary>
    internal sealed class Run(int number, int generation, CancellationToken token)
    {
        public int Number => number;

        public int Generation => generation;

        public CancellationToken Token => token;

        public bool IsOver { get; set; }

        public Exception? Failure { get; set; }
    }

    private sealed record Answer(int CalledIn, Run? Run);
}
