namespace MemoWeave.Pages.Tests.Catalogue;

public static class DataElements
{
    [Memo(Persist = "disk")]
    public static void DataFrame() => Page.DataFrame(Fruit.All.Select(static fruit => new { Fruit = fruit.Name, fruit.Count, fruit.Price, fruit.Picked, fruit.IsRipe }));

    [Memo(Persist = "disk")]
    public static void Table() => Page.Table(Fruit.All.Select(static fruit => new { Fruit = fruit.Name, fruit.Count }));

    [Memo(Persist = "disk")]
    public static void Metric() => Page.Metric("Temperature", "21 °C", "1.5 °C", help: "In the shade");
}
