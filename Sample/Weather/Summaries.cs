namespace MemoWeave.Sample.Weather;

public sealed record YearSummary(int Year, double MeanHigh, double Precipitation, int DryDays);

public sealed record MonthSummary(int Year, int Month, double MeanHigh, double Precipitation);

public sealed record KindSummary(int Year, string Weather, int Days, double Precipitation);

public sealed record Extremes(WeatherDay Hottest, WeatherDay Coldest, WeatherDay Wettest);

/// <summary>A day whose fortnight resembles that of another; 0 would be the same weather day by day.</summary>
public sealed record SimilarDay(DateOnly Date, double Distance);
