using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Control;

/// <summary>Methods that forget entries of others, and tags.</summary>
internal class Forgetting(int start) : IForgetting
{
    private int _start = start;

    [Memo]
    public static string Stored(int id, string name, CancellationToken token = default) => Bodies.Ran(id, name);

    [Memo(Tags = ["ranks", "rank:{rank}", "{money.Currency}:{day}"])]
    public static string Tagged(Rank rank, Money money, DateOnly day) => Bodies.Ran(rank, money.Currency, day);

    [Memo]
    public static string Of<T>(List<T> items) => Bodies.Ran(items.Count);

    [Memo(Instance = MemoInstance.PerInstance)]
    public string Own(int id) => Bodies.Ran(_start, id);

    [Memo(Instance = MemoInstance.Shared)]
    public virtual string Overridable(int id) => Bodies.Ran("virtual", id);

    [Forgets(nameof(Stored)), ForgetsTag("rank:{rank}")]
    public static int Save(int id, string name, Rank rank) => id;

    [Forgets(nameof(Of)), ForgetsTag("{money.Currency}:{day}")]
    public static async Task<int> SaveLater<T>(List<T> items, Money money, DateOnly day)
    {
        await Task.Yield();
        items.Clear();
        return money.Currency.Length + day.Day;
    }

    [Forgets(nameof(Own)), Forgets(nameof(Overridable))]
    public void SaveOwn(int id) => _start += id;
}

internal sealed class ForgettingAgain() : Forgetting(2)
{
    [Memo(Instance = MemoInstance.Shared)]
    public override string Overridable(int id) => Bodies.Ran("again", id);
}

internal sealed class ForgettingPlainly() : Forgetting(3)
{
    public override string Overridable(int id) => $"plainly {Bodies.Runs}";
}

internal sealed class ForgettingInherited() : Forgetting(4);

internal interface IForgetting
{
    [Memo(Instance = MemoInstance.PerInstance)]
    string ByDefault(int id) => Bodies.Ran("default", id);

    [Forgets(nameof(ByDefault))]
    int SaveByDefault(int id) => id;
}
