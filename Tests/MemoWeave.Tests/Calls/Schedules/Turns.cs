namespace MemoWeave.Tests.Calls.Schedules;

/// <summary>Runs pieces of work on threads of which one goes on at a time: at each pause it is chosen which.</summary>
internal sealed class Turns : IDisposable
{
    [ThreadStatic]
    private static Player? _current;

    private readonly List<Player> _players = [];
    private readonly SemaphoreSlim _over = new(0);
    private List<Player> _playing = [];
    private Func<int, int> _choose = static _ => 0;
    private Exception? _failure;
    private bool _isDisposed;

    /// <summary>Lets another go on, if it is so chosen; threads that take no part just go on.</summary>
    /// <param name="until">What has to hold before this one can go on.</param>
    public static void Pause(Func<bool>? until = null)
    {
        if (_current is not { } player) return;
        player.Until = until;
        player.Turns.PassOn(player);
        player.Until = null;
    }

    /// <summary>Runs them to their ends.</summary>
    /// <param name="work">What runs side by side.</param>
    /// <param name="choose">Chooses one of so many that can go on.</param>
    public void Run(IReadOnlyList<Action> work, Func<int, int> choose)
    {
        while (_players.Count < work.Count) _players.Add(new Player(this));
        _playing = _players[..work.Count];
        _choose = choose;
        _failure = null;
        for (var number = 0; number < work.Count; number++) _playing[number].Begin(work[number]);
        PassOn(null);
        if (!_over.Wait(Support.Eventually.Limit)) throw new InvalidOperationException("One whose turn it is waits for something else.");
        if (_failure is not null) throw new InvalidOperationException("It failed.", _failure);
    }

    public void Dispose()
    {
        _isDisposed = true;
        foreach (var player in _players) player.Turn.Release();
    }

    private void PassOn(Player? player)
    {
        var ready = _playing.FindAll(static other => other.CanGoOn);
        if (ready.Count == 0)
        {
            if (_playing.Exists(static other => !other.IsDone)) _failure ??= new InvalidOperationException("Nobody can go on, and not all are done.");
            _over.Release();
            return;
        }

        var next = ready[ready.Count == 1 ? 0 : _choose(ready.Count)];
        if (ReferenceEquals(next, player)) return;
        // Asked first: once another goes on, this one may already have new work.
        var waits = player is { IsDone: false };
        next.Turn.Release();
        if (waits) player!.Turn.Wait();
    }

    private sealed class Player
    {
        private Action? _work;

        public Player(Turns turns)
        {
            Turns = turns;
            new Thread(Play) { IsBackground = true }.Start();
        }

        public Turns Turns { get; }

        public SemaphoreSlim Turn { get; } = new(0);

        public Func<bool>? Until { get; set; }

        public bool IsDone => _work is null;

        public bool CanGoOn => _work is not null && (Until is null || Until());

        public void Begin(Action work)
        {
            _work = work;
            Until = null;
        }

        private void Play()
        {
            _current = this;
            while (true)
            {
                Turn.Wait();
                if (Turns._isDisposed) return;
                try
                {
                    _work!();
                }
                catch (Exception exception)
                {
                    Turns._failure ??= exception;
                }

                _work = null;
                Turns.PassOn(this);
            }
        }
    }
}
