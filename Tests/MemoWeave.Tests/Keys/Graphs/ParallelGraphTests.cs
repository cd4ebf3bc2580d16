using MemoWeave.Keys.Encoders;
using MemoWeave.Shapes;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys.Graphs;

/// <summary>Shapes and encoders are made by whoever comes first, and by several at once (rule K2).</summary>
[Property("rule", "K2")]
[NonParallelizable] // Makes all encoders of the process anew.
internal sealed class ParallelGraphTests
{
    [Test]
    public void Threads_that_meet_types_for_the_first_time_together_write_the_same()
    {
        var graphs = GraphTypes.All.SelectMany(static type => Enumerable.Range(0, 5).Select(seed => new GraphGenerator(seed).Make(type))).ToArray();
        var expected = graphs.Select(static graph => Canonical.Bytes(graph)).ToArray();
        for (var round = 0; round < 5; round++)
        {
            ShapeFactory.Forget();
            EncoderSet.Renew();
            using Barrier together = new(4);
            var wrong = 0;
            var threads = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
            {
                together.SignalAndWait();
                for (var i = 0; i < graphs.Length; i++)
                {
                    if (!Canonical.Bytes(graphs[i]).AsSpan().SequenceEqual(expected[i])) Interlocked.Increment(ref wrong);
                }
            })).ToArray();
            Array.ForEach(threads, static t => t.Start());
            Array.ForEach(threads, static t => t.Join());
            Assert.That(wrong, Is.Zero);
        }
    }
}
