using System.Collections;
using System.Collections.Immutable;

namespace MemoWeave.Sample.Weather;

/// <summary>Days in order. It cannot be changed, so every caller may be handed the same one.</summary>
public sealed class WeatherDays(ImmutableArray<WeatherDay> days) : IReadOnlyList<WeatherDay>
{
    // A readonly field, and not the parameter itself: so the type shows that it can't change, and no copies are made of it.
    private readonly ImmutableArray<WeatherDay> _days = days;

    public int Count => _days.Length;

    public WeatherDay this[int index] => _days[index];

    public IEnumerable<WeatherDay> In(int year) => _days.Where(day => day.Date.Year == year);

    public WeatherDays Since(int year) => new([.. _days.Where(day => day.Date.Year >= year)]);

    public IEnumerator<WeatherDay> GetEnumerator() => ((IEnumerable<WeatherDay>)_days).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
