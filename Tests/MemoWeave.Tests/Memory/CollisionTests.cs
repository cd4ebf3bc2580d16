using MemoWeave.Memory;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Memory;

[Property("rule", "K3")]
internal sealed class CollisionTests
{
    [Test]
    public void Colliding_keys_live_side_by_side_and_are_never_mistaken()
    {
        var site = Sites.Sync<ConstantHash, int>();
        for (var round = 0; round < 3; round++)
        {
            for (var key = 0; key < 1_000; key++)
            {
                var expected = key;
                Assert.That(site.CallKey(new ConstantHash(key), () => expected), Is.EqualTo(key));
            }
        }
    }

    [Test]
    public void A_look_up_stays_short_however_many_keys_collide()
    {
        var site = Sites.Sync<ConstantHash, int>();
        for (var key = 0; key < 1_000; key++) site.CallKey(new ConstantHash(key), static () => 1);
        Assert.That(site.Entries.Count, Is.LessThanOrEqualTo(MemoryTier<ConstantHash, int>.MaxBucketLength));
        TableCheck.Verify(site.Entries);
    }

    [Test]
    public void The_newest_of_many_colliding_keys_are_found()
    {
        var site = Sites.Sync<ConstantHash, int>();
        for (var key = 0; key < 1_000; key++) site.CallKey(new ConstantHash(key), static () => 1);
        Assert.That(site.CallKey(new ConstantHash(999), static () => 2), Is.EqualTo(1));
        Assert.That(site.CallKey(new ConstantHash(0), static () => 2), Is.EqualTo(2));
    }
}
