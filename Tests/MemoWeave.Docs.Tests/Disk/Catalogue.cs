namespace MemoWeave.Docs.Tests.Disk;

#region disk-method
public static class Catalogue
{
    [Memo(Persist = "disk", Ttl = "1d", Tags = ["catalogue:{shop}"])]
    public static async Task<IReadOnlyList<Article>> LoadAsync(string shop)
    {
        Screen.Line($"Loading the articles of {shop} ...");
        return await Warehouse.ReadAsync(shop);   // minutes
    }
}
#endregion

public sealed record Article(string Name, decimal Price);

/// <summary>Where articles come from.</summary>
public static class Warehouse
{
    public static int Reads { get; private set; }

    public static async Task<List<Article>> ReadAsync(string shop)
    {
        await Task.Yield();
        Reads++;
        return [new($"tea of {shop}", 3.50m)];
    }
}

/// <summary>What is shown.</summary>
public static class Screen
{
    private static readonly AsyncLocal<List<string>?> Shown = new();

    public static List<string> Capture() => Shown.Value = [];

    [Element]
    public static void Line(string text) => Shown.Value?.Add(text);
}

/// <summary>Results in a store of one's own, and by a serializer of one's own.</summary>
public static class Invoices
{
    public static int Computed { get; private set; }

    [Memo(Persist = "folder")]
    public static decimal Total(int customer)
    {
        Computed++;
        return customer * 1.5m;
    }
}
