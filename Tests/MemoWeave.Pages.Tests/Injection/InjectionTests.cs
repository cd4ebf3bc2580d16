using MemoWeave.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests.Injection;

[NonParallelizable] // Its pages are much work for the browser.
[Property("rule", "P2")]
public class InjectionTests
{
    // Looks for whatever would run, points at everything, and follows all links that lead to scripts.
    private const string Probe =
        """
        () => {
          const found = [];
          for (const element of document.querySelectorAll('*')) {
            for (const { name, value } of element.attributes) {
              if (name.startsWith('on')) found.push(`${element.tagName} ${name}`);
              // The address of a picture never runs.
              if (element.localName !== 'image' && /^(xlink:)?(href|src|action|formaction|srcdoc)$/.test(name) && name !== 'srcdoc' && /^\s*(javascript|vbscript|data:text)/i.test(value)) found.push(`${element.tagName} ${name}=${value}`);
            }
            if (element.localName === 'script' && element.textContent.includes('pwned') && element.type !== 'application/json') found.push('SCRIPT');
            for (const kind of ['pointerenter', 'mouseover', 'mouseenter', 'mousemove', 'focus']) element.dispatchEvent(new MouseEvent(kind, { bubbles: true, view: window, clientX: 100, clientY: 100 }));
            const link = element.getAttribute('href') ?? element.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
            if (link && /script:/i.test(link)) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
          }
          return found;
        }
        """;

    [Test(Description = "P2: nothing that stands in data runs, nor what it links to")]
    public async Task No_script_runs()
    {
        await using var served = await Served.Open(HostilePage.Make());
        await ExpectNothing(served, "bokeh", "deck", "graphviz", "katex", "plotly", "vega");
    }

    [Test(Description = "P2: nor where the browser knows no policies")]
    public async Task No_script_runs_without_the_policy_of_the_page()
    {
        // Some of Bokeh's models are HTML by design: of those the policy alone keeps scripts from running.
        await using var served = await Served.Open(static _ => HostilePage.Make(bokeh: false), withoutPolicy: true);
        await ExpectNothing(served, "deck", "graphviz", "katex", "plotly", "vega");
    }

    [Test(Description = "P2: nor as the page is made, change by change")]
    public async Task No_script_runs_in_a_streamed_page()
    {
        await using var served = await Served.Open(static _ => Page.Run(static () => Page.Checkbox("Go on?")), static () => HostilePage.Script());
        await served.Page.GetByLabel("Go on?").CheckAsync();
        await Assertions.Expect(served.Page.Locator("main h1").First).ToBeAttachedAsync();
        await Assertions.Expect(served.Page.Locator("main[aria-busy]")).ToHaveCountAsync(0);
        await ExpectNothing(served, "bokeh", "deck", "graphviz", "katex", "plotly", "vega");
    }

    private static async Task ExpectNothing(Served served, params string[] charts)
    {
        var page = served.Page;
        await Looks.Settled(page);
        // Had none of a kind been drawn, nothing would have been tried.
        var drawn = await page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('figure.drawn')].map(figure => figure.dataset.chart))].sort()");
        Assert.That(drawn, Is.EqualTo(charts));
        foreach (var chart in await page.Locator("figure.drawn:not([data-chart=katex]) .plot").AllAsync())
        {
            if (await chart.IsVisibleAsync()) await chart.HoverAsync(new() { Force = true });
        }

        Assert.That(await page.EvaluateAsync<string[]>(Probe), Is.Empty);
        Assert.That(await page.EvaluateAsync<bool>("() => window.pwned === undefined"), "a script has run");
        Assert.That(served.Dialogs, Is.Empty);
    }
}
