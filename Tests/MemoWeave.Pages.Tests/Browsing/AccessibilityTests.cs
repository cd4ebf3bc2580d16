using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using MemoWeave.Pages.Tests.Catalogue;
using MemoWeave.Testing;

namespace MemoWeave.Pages.Tests.Browsing;

[Property("rule", "P1")]
public class AccessibilityTests
{
    [Test(Description = "P1: everybody can read the page")]
    public async Task A_page_of_all_elements_has_no_faults_that_a_checker_finds()
    {
        using var sandbox = MemoSandbox.Start();
        var page = Page.Run(static () =>
        {
            foreach (var row in Rows.All) row.Run();
            Page.Slider("How many?", 0, 10, help: "Of them");
            Page.Checkbox("Sure?");
            Page.SelectBox("Which?", ["this", "that"]);
            Page.TextInput("Who?", placeholder: "A name");
            Page.NumberInput("How far?");
            using (Page.Form("questions").Enter()) Page.SubmitButton();
        });
        await using var served = await Served.Open(page);
        await Looks.Settled(served.Page);
        // What libraries draw, and what stands in frames, is theirs.
        var result = await served.Page.RunAxe(
            new AxeRunContext { Exclude = [new AxeSelector(".plot"), new AxeSelector("iframe")] },
            new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa") });
        Assert.That(result.Violations.SelectMany(static fault => fault.Nodes.Select(node => $"{fault.Id}: {node.Html}")), Is.Empty);
    }
}
