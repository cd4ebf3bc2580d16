namespace MemoWeave.AotApp.Types;

/// <summary>
/// Private fields at each level, which no code reads: a key of them is all that keeps them. Without them all parcels would be equal.
/// </summary>
internal abstract class Parcel(string sender)
{
#pragma warning disable IDE0052 // never read: that is the point
    private readonly string _sender = sender;
#pragma warning restore IDE0052
}

internal class Box(string sender, int weight) : Parcel(sender)
{
#pragma warning disable IDE0052
    private readonly int _weight = weight;
#pragma warning restore IDE0052
}

internal sealed class FragileBox(string sender, int weight, params string[] contents) : Box(sender, weight)
{
#pragma warning disable IDE0052
    private readonly List<Box> _inside = [.. contents.Select(content => new Box(content, 1))];
#pragma warning restore IDE0052
}
