using System.Globalization;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "C5")]
internal sealed class ContextTests
{
    private static readonly AsyncLocal<string?> Ambient = new();

    [Test]
    public void The_body_runs_on_the_callers_thread_with_its_context_and_may_change_it()
    {
        var site = Sites.OfInt<int>();
        var context = new SynchronizationContext();
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            Ambient.Value = "from the caller";
            var thread = Environment.CurrentManagedThreadId;
            site.Call(1, () =>
            {
                Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(thread));
                Assert.That(SynchronizationContext.Current, Is.SameAs(context));
                Assert.That(Ambient.Value, Is.EqualTo("from the caller"));
                Ambient.Value = "from the body";
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
                return 1;
            });
            Assert.That(Ambient.Value, Is.EqualTo("from the body"));
            Assert.That(CultureInfo.CurrentCulture.Name, Is.EqualTo("tr-TR"));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    [Test]
    public async Task An_asynchronous_body_keeps_its_changes_to_itself_as_without_memo()
    {
        var site = Sites.TaskOfInt<int>();
        Ambient.Value = "from the caller";
        await site.Call(1, async () =>
        {
            Ambient.Value = "from the body";
            await Task.Yield();
            Assert.That(Ambient.Value, Is.EqualTo("from the body"));
            return 1;
        });
        Assert.That(Ambient.Value, Is.EqualTo("from the caller"));
    }
}
