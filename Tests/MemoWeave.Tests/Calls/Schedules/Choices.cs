namespace MemoWeave.Tests.Calls.Schedules;

/// <summary>What is chosen at each pause: first one schedule after the other, each with the last choice that could differ made differently; then at random.</summary>
/// <param name="systematic">How many schedules at most are gone through one after the other.</param>
/// <param name="seed">Where chance begins.</param>
internal sealed class Choices(int systematic, int seed)
{
    private readonly List<(int Chosen, int Of)> _path = [];
    private Random? _random;
    private int _made;

    /// <summary>The number of the schedule, from one.</summary>
    public int Number { get; private set; }

    /// <summary>Begins the next schedule.</summary>
    /// <returns><see langword="false"/>: there is no other.</returns>
    public bool Next()
    {
        Number++;
        _made = 0;
        if (Number == 1) return true;
        if (Number > systematic)
        {
            _random = new Random(seed + Number);
            _path.Clear();
            return true;
        }

        while (_path.Count > 0 && _path[^1] is var (chosen, of) && chosen + 1 == of) _path.RemoveAt(_path.Count - 1);
        if (_path.Count == 0) return false;
        _path[^1] = (_path[^1].Chosen + 1, _path[^1].Of);
        return true;
    }

    public int Choose(int of)
    {
        if (_made == _path.Count) _path.Add((_random?.Next(of) ?? 0, of));
        return _path[_made++].Chosen;
    }

    /// <summary>The choices made, to be repeated by hand.</summary>
    public override string ToString() => $"schedule {Number}: {string.Join(' ', _path.Take(_made).Select(static choice => choice.Chosen))}";
}
