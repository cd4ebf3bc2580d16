namespace MemoWeave.Sample.Weather;

/// <summary>One day: precipitation in mm, temperatures in °C, wind, and the kind of weather.</summary>
public sealed record WeatherDay(DateOnly Date, double Precipitation, double High, double Low, double Wind, string Weather);
