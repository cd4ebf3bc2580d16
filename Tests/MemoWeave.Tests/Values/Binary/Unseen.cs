namespace MemoWeave.Tests.Values.Binary;

/// <summary>Compares what shapes don't see into.</summary>
internal static class Unseen
{
    /// <summary>Whether the values are of a kind that shapes don't see into; they are compared here then.</summary>
    public static bool Compare(object value, object read)
    {
        switch (value)
        {
            case PriorityQueue<string, int> queue:
                Assert.That(Drained((PriorityQueue<string, int>)read), Is.EqualTo(Drained(queue)));
                return true;
            case PriorityQueue<int[], int> queue:
                Assert.That(((PriorityQueue<int[], int>)read).Comparer, Is.TypeOf<ModuloComparer>());
                Assert.That(Drained((PriorityQueue<int[], int>)read), Is.EqualTo(Drained(queue)));
                return true;
            default:
                return false;
        }
    }

    private static List<(T, int)> Drained<T>(PriorityQueue<T, int> queue)
    {
        List<(T, int)> all = [];
        while (queue.TryDequeue(out var element, out var priority)) all.Add((element, priority));
        return all;
    }
}
