namespace MemoWeave.Docs.Tests.Shop;

#region invalidation-service
public class Orders(OrderTable table)
{
    [Memo(Instance = MemoInstance.PerInstance)]
    public Order? Load(int id) => table.Find(id);

    [Memo(Instance = MemoInstance.PerInstance, Tags = ["orders", "orders of {customer}"])]
    public IReadOnlyList<Order> Of(string customer) => table.Of(customer);

    [Forgets(nameof(Load)), ForgetsTag("orders")]
    public void SetTotal(int id, decimal total) => table.Write(Load(id)! with { Total = total });

    [ForgetsTag("orders of {order.Customer}")]
    public Task AddAsync(Order order) => table.WriteAsync(order);
}
#endregion

#region invalidation-outer
public class Invoices(Orders orders)
{
    [Memo(Instance = MemoInstance.PerInstance)]
    public decimal Sum(string customer) => orders.Of(customer).Sum(order => order.Total);
}
#endregion
