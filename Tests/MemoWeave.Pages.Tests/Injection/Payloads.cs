namespace MemoWeave.Pages.Tests.Injection;

/// <summary>Texts that run a script where somebody takes them for markup. Each would leave a mark on the window.</summary>
internal static class Payloads
{
    /// <summary>What all of them have, and what they set.</summary>
    public const string Mark = "pwned";

    public static readonly string[] All =
    [
        "<script>window.pwned=1</script>",
        "\"><img src=x onerror=window.pwned=1>",
        "'><img src=x onerror='window.pwned=1'>",
        "</script><script>window.pwned=1</script>",
        "--></style></title></textarea></pre></noscript></iframe><svg onload=window.pwned=1>",
        "\" onmouseover=\"window.pwned=1\" onfocus=\"window.pwned=1\" autofocus=\"",
        "[link](javascript:window.pwned=1) <javascript:window.pwned=1> [x](JaVaScRiPt&#58;window.pwned=1) ![x](x\"onerror=\"window.pwned=1)",
        "[x](data:text/html,<script>opener.pwned=1</script>) [y](vbscript:pwned) [z]: javascript:window.pwned=1",
        "<iframe src=\"javascript:parent.pwned=1\"></iframe><a href=\"javascript:window.pwned=1\">link</a>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=x onerror=window.pwned=1>\">",
        "${window.pwned=1} {{constructor.constructor('window.pwned=1')()}} <%= window.pwned=1 %>",
        "</template><body onload=window.pwned=1><form action=javascript:window.pwned=1><button autofocus>",
    ];
}
