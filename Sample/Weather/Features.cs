namespace MemoWeave.Sample.Weather;

/// <summary>A day as numbers that can be compared: each measurement in standard deviations from its mean.</summary>
internal static class Features
{
    public static double[][] Of(WeatherDays days)
    {
        // Rain falls on few days and then much: the logarithm brings a shower and a storm into one scale.
        double[][] columns =
        [
            Normalize([.. days.Select(day => Math.Log(1 + day.Precipitation))]),
            Normalize([.. days.Select(day => day.High)]),
            Normalize([.. days.Select(day => day.Low)]),
            Normalize([.. days.Select(day => day.Wind)]),
        ];
        return [.. Enumerable.Range(0, days.Count).Select(day => Array.ConvertAll(columns, column => column[day]))];
    }

    public static double Distance(double[] first, double[] second)
    {
        var squares = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            var difference = first[i] - second[i];
            squares += difference * difference;
        }

        return Math.Sqrt(squares);
    }

    private static double[] Normalize(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        return Array.ConvertAll(values, value => (value - mean) / deviation);
    }
}
