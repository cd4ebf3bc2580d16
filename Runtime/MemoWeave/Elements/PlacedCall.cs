namespace MemoWeave.Elements;

/// <summary>Where a call stands in a record, and in those further out.</summary>
internal sealed class PlacedCall(Recording recording, int number, PlacedCall? outer)
{
    /// <summary>What the call returned can be the target of later ones.</summary>
    public void AddMade(object container)
    {
        for (var placed = this; placed is not null; placed = placed.Outer) placed.Recording.AddMade(container, placed.Number);
    }

    private Recording Recording => recording;

    private int Number => number;

    private PlacedCall? Outer => outer;
}
