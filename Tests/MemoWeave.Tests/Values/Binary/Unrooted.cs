using System.Collections.ObjectModel;

namespace MemoWeave.Tests;

/// <summary>A type that no signature leads to.</summary>
internal sealed class Unrooted
{
    public int Number { get; set; }
}

/// <summary>A collection that others may watch.</summary>
internal sealed class OwnedObservable : ObservableCollection<int>
{
    public string? Owner { get; set; }
}

/// <summary>More than what it derives from.</summary>
internal sealed class OwnUri() : Uri("http://a")
{
    public int Count { get; set; }
}
