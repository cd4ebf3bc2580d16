using System.Collections;
using System.Collections.Immutable;

namespace MemoWeave.Sample.Weather;

/// <summary>Days in order. It cannot be changed, so every caller may be handed the same one.</summary>
public sealed class WeatherDays(ImmutableArray<WeatherDay> days) : IReadOnlyList<WeatherDay>
{
    public int Count => days.Length;

    public WeatherDay this[int index] => days[index];

    public IEnumerable<WeatherDay> In(int year) => days.Where(day => day.Date.Year == year);

    public WeatherDays Since(int year) => new([.. days.Where(day => day.Date.Year >= year)]);

    public IEnumerator<WeatherDay> GetEnumerator() => ((IEnumerable<WeatherDay>)days).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
