namespace MemoWeave.Pages.Tests.Recording;

[NonParallelizable] // What the methods show on is one for all.
[Property("rule", "R5")]
public class ForeignTests : PageFixture
{
    private static readonly Action[] Methods = [Foreign.Calls, Foreign.Enters, Foreign.Reports];

    [TestCaseSource(nameof(Methods)), Description("R5, behaviour 98 and S13: refused at the first call, which shows nothing")]
    public void What_was_made_outside_is_refused(Action method)
    {
        var page = Page.Run(() =>
        {
            Foreign.Container = Page.Container();
            Foreign.Bar = Page.Progress(0.25);
            var refused = Assert.Throws<ReplayClosureException>(() => method())!;
            Assert.That(refused.Message, Does.Contain($"'{typeof(Foreign).FullName}.{method.Method.Name}()'").And.Contain("Make the container by an element call inside the method"));
            Assert.That(refused.Container, Is.EqualTo(method == Foreign.Reports ? typeof(ProgressBar) : typeof(Container)));
        });
        Assert.That(Lines(page), Is.EqualTo(new[] { "0.0 ContainerBlock", "0.1 EmptyBlock", "0.1.0 Progress" }));
        Assert.That(((Elements.Progress)((Container)page.Main.Children[1]).Children[0]).Value, Is.EqualTo(25));
    }
}
