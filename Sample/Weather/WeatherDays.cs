using System.Collections;
using System.Collections.Immutable;
using MemoWeave.Keys;

namespace MemoWeave.Sample.Weather;

/// <summary>Days in order. It cannot be changed, so every caller may be handed the same one.</summary>
public sealed class WeatherDays(string origin, ImmutableArray<WeatherDay> days) : IReadOnlyList<WeatherDay>, IMemoKey
{
    // Readonly fields, and not the parameters themselves: so the type shows that it can't change, and no copies are made of it.
    private readonly string _origin = origin;
    private readonly ImmutableArray<WeatherDay> _days = days;

    public int Count => _days.Length;

    public WeatherDay this[int index] => _days[index];

    public IEnumerable<WeatherDay> In(int year) => _days.Where(day => day.Date.Year == year);

    public WeatherDays Since(int year) => new($"{_origin} since {year}", [.. _days.Where(day => day.Date.Year >= year)]);

    /// <summary>In a cache key, where the days come from stands for all of them.</summary>
    void IMemoKey.WriteKey(ref KeyWriter writer) => writer.Write(_origin);

    public IEnumerator<WeatherDay> GetEnumerator() => ((IEnumerable<WeatherDay>)_days).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
