using System.Text;
using System.Text.Json;
using MemoWeave.Pages.Elements;
using MemoWeave.Pages.Tests.Browsing;

namespace MemoWeave.Pages.Tests.Injection;

/// <summary>A page of all elements, with each of the texts wherever one can be given.</summary>
internal static class HostilePage
{
    public static PageDocument Make(bool bokeh = true) => Page.Run(() => Script(bokeh), Request);

    private static PageRequest Request => new(Payloads.All.SelectMany(static text => new KeyValuePair<string, string>[] { new(text, text), new($"w.typed {text}", text) }));

    public static void Script(bool bokeh = true)
    {
        foreach (var text in Payloads.All)
        {
            Texts(text);
            Statuses(text);
            Tables(text);
            Widgets(text);
            Containers(text);
        }

        // What the browser takes long for has all of them at once.
        var all = string.Join(' ', Payloads.All);
        Media(all);
        HostileCharts.Script(all, bokeh);
    }

    private static void Texts(string text)
    {
        Page.Title(text);
        Page.Header(text);
        Page.Subheader(text);
        Page.Markdown(text);
        Page.Markdown($"| {text} |\n|---|\n| {text} |\n\n    {text}\n\n> # {text}\n\n`{text}`\n\n```{text}\n{text}\n```");
        Page.Caption(text);
        Page.Code(text, text);
        Page.Code(text, "xml", lineNumbers: true);
        Page.Echo(() => Page.Text(text), source: text);
        Page.Text(text);
        Page.Latex(text);
        Page.Latex(@"\href{javascript:window.pwned=1}{x} \url{javascript:window.pwned=1} \htmlData{a=1}{x} \includegraphics{javascript:window.pwned=1} \text{" + text + "}");
        Page.Json(JsonSerializer.Serialize(new Dictionary<string, object> { [text] = new[] { text } }));
        Page.Json(new { text });
        Page.Help(typeof(HostileException));
        Page.Help(HostileType.Type);
        Page.Write(text, new Dictionary<string, object> { [text] = text });
    }

    private static void Statuses(string text)
    {
        foreach (var kind in Enum.GetValues<AlertKind>()) Page.Alert(text, kind, text);
        Page.Exception(new HostileException(text));
        Page.Exception((Exception)Activator.CreateInstance(HostileType.Type)!);
        Page.Progress(0.5, text);
        _ = Page.Spinner(text);
        Page.SetQueryParams(KeyValuePair.Create(text, text));
    }

    private static void Tables(string text)
    {
        var columns = new Dictionary<string, object?[]> { [text] = [text, null], ["mixed"] = [1, text] };
        Page.DataFrame(columns);
        Page.Table(columns);
        Page.Metric(text, text, text, help: text);
    }

    private static void Widgets(string text)
    {
        Page.Slider(text, 0, 10, help: text);
        Page.Button(text);
        Page.Checkbox(text, key: $"check {text}", help: text);
        Page.SelectBox(text, [text, $"{text} 2"], key: $"select {text}", help: text);
        Page.TextInput(text, key: $"typed {text}", placeholder: text, help: text);
        Page.TextInput(text, text, text, key: $"text {text}", help: text);
        Page.NumberInput(text, key: $"number {text}", help: text);
        using (Page.Form(text).Enter()) Page.SubmitButton(text, key: $"submit {text}");
    }

    private static void Containers(string text)
    {
        using (Page.Expander(text, expanded: true).Enter()) Page.Markdown(text);
        foreach (var tab in Page.Tabs(text, "other")) tab.Text(text);
        Page.Sidebar.Markdown(text);
    }

    private static void Media(string text)
    {
        Page.Image(Catalogue.Media.Png, text, text);
        Page.Image(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='window.pwned=1'><script>window.pwned=1</script></svg>"), text);
        Page.Audio(Catalogue.Media.Wav, $"audio/{text}");
        Page.Video(Catalogue.Media.Mp4, $"video/{text}");
        // A page of its own may run what it likes, there.
        Page.Html($"<p>{text}</p><script>for (const other of [window, parent, top]) try {{ other.pwned = 1 }} catch {{}}</script>");
        Page.IFrame(new Uri($"{Served.FrameUrl}?{Uri.EscapeDataString(text)}"));
    }
}
