using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "V6")]
internal sealed class NullTests
{
    [TestCase(true, 1)]
    [TestCase(false, 3)]
    public async Task A_null_result_is_stored_unless_the_method_says_no(bool cacheNull, int runs)
    {
        var policy = new MemoAttribute { CacheNull = cacheNull };
        var site = Sites.OfInt<string?>(policy);
        var tasks = Sites.TaskOfInt<string?>(policy);
        var numbers = Sites.OfInt<int?>(policy);
        for (var round = 0; round < 3; round++)
        {
            Assert.That(site.Call(1, static () => null), Is.Null);
            Assert.That(await tasks.Call(1, static () => Task.FromResult<string?>(null)), Is.Null);
            Assert.That(numbers.Call(1, static () => null), Is.Null);
        }

        Assert.That((site.Statistics.Computations, tasks.Statistics.Computations, numbers.Statistics.Computations), Is.EqualTo(((long)runs, (long)runs, (long)runs)));
    }
}
