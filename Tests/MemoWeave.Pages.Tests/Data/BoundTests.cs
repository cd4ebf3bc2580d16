using MemoWeave.Pages.Elements;
using MemoWeave.Pages.Tests.Catalogue;

namespace MemoWeave.Pages.Tests.Data;

/// <summary>What is refused, and what is told then.</summary>
[Property("rule", "P1")]
public class BoundTests
{
    [Test(Description = "P1: outside of 0 to 1, or of 0 to 100")]
    public void Progress_has_bounds()
    {
        foreach (var value in new[] { -0.1, 1.1, 50, double.NaN })
            Assert.That(Assert.Throws<ArgumentOutOfRangeException>(() => Page.Progress(value))!.Message, Does.Contain("from 0.0 to 1.0"));
        foreach (var percent in new[] { -1, 101 })
            Assert.That(Assert.Throws<ArgumentOutOfRangeException>(() => Page.Progress(percent))!.Message, Does.Contain("from 0 to 100"));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Page.Progress(0.5).Report(2.5));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Page.Progress(0.5).Report(200));
    }

    [Test(Description = "P1: a whole number is per cent, one with a point a fraction")]
    public void Progress_is_kept_in_per_cent()
    {
        static double ValueOf(Action show) => ((Progress)((Container)Page.Run(show).Main.Children.Single()).Children.Single()).Value;
        Assert.That(ValueOf(static () => Page.Progress(0.25)), Is.EqualTo(25));
        Assert.That(ValueOf(static () => Page.Progress(25)), Is.EqualTo(25));
        Assert.That(ValueOf(static () => Page.Progress(1)), Is.EqualTo(1));
        Assert.That(ValueOf(static () => Page.Progress(1.0)), Is.EqualTo(100));
    }

    [Test(Description = "P1: one expander in another")]
    public void Expanders_are_not_nested() => Page.Run(static () =>
    {
        using (Page.Expander("outer").Enter())
        using (Page.Container().Enter())
        {
            var refused = Assert.Throws<InvalidOperationException>(static () => Page.Expander("inner"))!;
            Assert.That(refused.Message, Does.Contain("'inner' can't be in the expander 'outer'"));
        }

        Assert.DoesNotThrow(static () => Page.Expander("beside"));
    });

    [TestCase("javascript:alert(1)"), TestCase("data:text/html,x"), TestCase("file:///etc/passwd"), TestCase("/relative", Description = "P2: addresses of frames")]
    [Property("rule", "P2")]
    public void A_frame_shows_pages_of_the_web_alone(string url) =>
        Assert.That(Assert.Throws<ArgumentException>(() => Page.IFrame(new Uri(url, UriKind.RelativeOrAbsolute)))!.Message, Does.Contain("http:// or https://"));

    [Test(Description = "P1: pictures are told by their first bytes")]
    public void The_type_of_a_picture_is_told_by_its_bytes()
    {
        (byte[] Bytes, string Type)[] pictures =
        [
            (Media.Png, "image/png"),
            ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
            ([.. "GIF89a"u8], "image/gif"),
            ([.. "BM"u8, 0, 0], "image/bmp"),
            ([.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8], "image/webp"),
            ([.. "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8], "image/svg+xml"),
            ([0xEF, 0xBB, 0xBF, .. "\n<?xml version=\"1.0\"?><svg/>"u8], "image/svg+xml"),
        ];
        foreach (var (bytes, type) in pictures) Assert.That(Shown.By<Image>(() => Page.Image(bytes)).MediaType, Is.EqualTo(type));
        foreach (var bytes in new byte[][] { [], [1, 2, 3], [.. "<html><svg/>"u8] })
            Assert.That(Assert.Throws<ArgumentException>(() => Page.Image(bytes))!.Message, Does.Contain("no picture"));
    }

    [Test(Description = "P1: sound and films")]
    public void Sound_and_films_say_their_type()
    {
        Assert.Throws<ArgumentException>(static () => Page.Audio(Media.Wav, "video/mp4"));
        Assert.Throws<ArgumentException>(static () => Page.Video(Media.Mp4, "text/html"));
        Assert.That(Shown.By<Audio>(static () => Page.Audio(Media.Wav)).MediaType, Is.EqualTo("audio/wav"));
    }

    [Test(Description = "P1")]
    public void Columns_have_widths()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Page.Columns(0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Page.Columns(1, -1));
    }

    [Test(Description = "P1: names of widgets are not those of the address")]
    public void Parameters_are_not_named_as_widgets_are() =>
        Assert.That(Assert.Throws<ArgumentException>(static () => Page.SetQueryParams(KeyValuePair.Create("w.n", "1")))!.Message, Does.Contain("'w.n'").And.Contain("Choose another name"));

    [Test(Description = "P1: a metric's delta says its direction")]
    public void A_delta_goes_up_or_down()
    {
        Assert.That(Shown.By<Metric>(static () => Page.Metric("a", "1", "-2 °C")).Direction, Is.EqualTo(DeltaDirection.Down));
        Assert.That(Shown.By<Metric>(static () => Page.Metric("a", "1", "2 °C")).Direction, Is.EqualTo(DeltaDirection.Up));
        Assert.That(Shown.By<Metric>(static () => Page.Metric("a", "1")).Direction, Is.EqualTo(DeltaDirection.None));
        Assert.That(Shown.By<Metric>(static () => Page.Metric("a", 1, -0.5)).Direction, Is.EqualTo(DeltaDirection.Down));
        Assert.That(Shown.By<Metric>(static () => Page.Metric("a", 1.0, 0.0)).Direction, Is.EqualTo(DeltaDirection.None));
    }
}
