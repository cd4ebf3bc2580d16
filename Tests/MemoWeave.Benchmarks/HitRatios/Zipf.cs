namespace MemoWeave.Benchmarks.HitRatios;

/// <summary>Popularity as it mostly is: the k-th most popular of <paramref name="count"/> keys is asked for in proportion to 1/k^<paramref name="skew"/>.</summary>
internal sealed class Zipf(int count, double skew, Random random)
{
    private readonly double[] _upTo = Cumulate(count, skew);

    /// <summary>The rank of the next key, from 0 on.</summary>
    public int Next()
    {
        var place = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return place < 0 ? ~place : place;
    }

    private static double[] Cumulate(int count, double skew)
    {
        var upTo = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++) upTo[rank] = sum += Math.Pow(rank + 1, -skew);
        return upTo;
    }
}
