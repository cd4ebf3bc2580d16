namespace MemoWeave.Pages.Rendering;

/// <summary>The files of JavaScript libraries that a browser may load, by library in the order in which it must. Versions are those of package.json; hashes are those of the files that npm brings.</summary>
internal static class LibraryTable
{
    private const string Cdn = "https://cdn.jsdelivr.net/npm/";

    public static readonly LibraryFile[] Files =
    [
        new("vega", "vega", "6.4.0", "build/vega.min.js", "sha384-VKdcJr3ZaBIJMbVcopTAI/JEuUkSY6qnwVu9iLuw0DnQ9gQ1JjsfZJhXFQAgNi43"),
        new("vega", "vega-lite", "6.5.0", "build/vega-lite.min.js", "sha384-pV2l7nzmyxZh02knvUH7N8zvtyCYsYiGt+SsE/emG/dFiBI6G0YJZFZ2FzEX72P3"),
        new("vega", "vega-embed", "7.3.0", "build/vega-embed.min.js", "sha384-Muy1QRxYFeNrA1zShc1KtN4OfipkR/61gt+HWqN57c1Zxu3Oe16TsilsruVVjfKL"),
        new("plotly", "plotly.js-dist-min", "4.1.2", "plotly.min.js", "sha384-hHv6D3tTUUBpp4tVv6t2Dc3oGuRhphmWOTKUR8jWyN0Pnon1g3iebKCNDNmKmxo8"),
        new("katex", "katex", "0.19.1", "dist/katex.min.css", "sha384-WwGtaC6ywCHxA5cstpj/3+xIZvTez8dq2IcBQaXRkenHZ7FVVq1ZROtURwfbtTlG"),
        new("katex", "katex", "0.19.1", "dist/katex.min.js", "sha384-a1WQdjRj162i159OYq041X6I4K8NenkrI09LlPmiHg0YOb7CR+wJOraXwK9abpnE"),
        new("bokeh", "@bokeh/bokehjs", "3.10.0", "build/js/bokeh.min.js", "sha384-M5Q3NRjtlnhIwIYbaZE/Y3bvxTeL1dzY7n5yWExeSxGMR9aE0zFOToS2WXvDqj6g"),
        new("bokeh", "@bokeh/bokehjs", "3.10.0", "build/js/bokeh-widgets.min.js", "sha384-mULTBCDvhXZHyLQg1KHDDQMkmFdyo/LkhWvu245XRZ0XKRARCsjLKMfovyi8mOAk"),
        new("bokeh", "@bokeh/bokehjs", "3.10.0", "build/js/bokeh-tables.min.js", "sha384-iWYzaYSJ0RIJAxOAVZ9z2g13EqoucKLpzfhbVX6sqCm3cvxiSWuphX00Tou7oydU"),
        new("deck", "deck.gl", "9.4.0", "dist.min.js", "sha384-NrpHmp6N6IhXZ+gSV+uRLo+Hqprkw4BfdGzmxgWXhjakjkAabyfQxokSmn/aK0VB"),
        new("deck", "@deck.gl/json", "9.4.0", "dist.min.js", "sha384-D0k2yYZ0yCapbEnX9r3UVI6hjlDqneENW/aqADm/XF5EFiu1YT5HRwMBNxQLZ14+"),
        new("graphviz", "@viz-js/viz", "3.31.0", "dist/viz-global.js", "sha384-iX6VK6ib27dxYB4T470zbHOsDDoLewuYvrIgv2B3XXe8kgfKsGMf8QIleFy6VPi4"),
        new("highlight", "@highlightjs/cdn-assets", "11.12.0", "highlight.min.js", "sha384-wjfDDhOPPdjtva8vWBhWeVprSpmxisEu5aYT3q1JyACqXpdKpo3PWZTMVq24MBix"),
    ];

    /// <summary>Fonts of formulas, which a style sheet loads.</summary>
    public static readonly string[] Fonts =
    [
        "katex/dist/fonts/KaTeX_AMS-Regular.woff2",
        "katex/dist/fonts/KaTeX_Caligraphic-Bold.woff2",
        "katex/dist/fonts/KaTeX_Caligraphic-Regular.woff2",
        "katex/dist/fonts/KaTeX_Fraktur-Bold.woff2",
        "katex/dist/fonts/KaTeX_Fraktur-Regular.woff2",
        "katex/dist/fonts/KaTeX_Main-Bold.woff2",
        "katex/dist/fonts/KaTeX_Main-BoldItalic.woff2",
        "katex/dist/fonts/KaTeX_Main-Italic.woff2",
        "katex/dist/fonts/KaTeX_Main-Regular.woff2",
        "katex/dist/fonts/KaTeX_Math-BoldItalic.woff2",
        "katex/dist/fonts/KaTeX_Math-Italic.woff2",
        "katex/dist/fonts/KaTeX_SansSerif-Bold.woff2",
        "katex/dist/fonts/KaTeX_SansSerif-Italic.woff2",
        "katex/dist/fonts/KaTeX_SansSerif-Regular.woff2",
        "katex/dist/fonts/KaTeX_Script-Regular.woff2",
        "katex/dist/fonts/KaTeX_Size1-Regular.woff2",
        "katex/dist/fonts/KaTeX_Size2-Regular.woff2",
        "katex/dist/fonts/KaTeX_Size3-Regular.woff2",
        "katex/dist/fonts/KaTeX_Size4-Regular.woff2",
        "katex/dist/fonts/KaTeX_Typewriter-Regular.woff2",
    ];

    /// <summary>Where fonts are on the public CDN.</summary>
    public static string FontsAddress { get; } = $"{Cdn}katex@{Files.First(static file => file.Package == "katex").Version}/dist/fonts/";

    /// <summary>Where a browser gets a file.</summary>
    public static string AddressOf(LibraryFile file, HtmlOptions options) => options.AssetsUrl is { } folder ? folder + file.Path : $"{Cdn}{file.Package}@{file.Version}/{file.File}";
}
