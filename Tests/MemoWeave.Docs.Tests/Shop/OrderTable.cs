namespace MemoWeave.Docs.Tests.Shop;

/// <summary>Stands for a database: it counts what it is asked.</summary>
public sealed class OrderTable
{
    private readonly Dictionary<int, Order> _orders = [];

    public int Reads { get; private set; }

    public bool IsDown { get; set; }

    public Order? Find(int id)
    {
        Reads++;
        return _orders.GetValueOrDefault(id);
    }

    public IReadOnlyList<Order> Of(string customer)
    {
        Reads++;
        return [.. _orders.Values.Where(order => order.Customer == customer)];
    }

    public void Write(Order order)
    {
        if (IsDown) throw new IOException("The database is down.");
        _orders[order.Id] = order;
    }

    public async Task WriteAsync(Order order)
    {
        await Task.Yield();
        Write(order);
    }
}
