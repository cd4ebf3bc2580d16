using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests.Browsing;

/// <summary>Whether something is drawn: pixels that are not of the commonest colour, counted in a screenshot.</summary>
internal static class Pixels
{
    private const int Enough = 200;
    private const int MostTries = 100;

    private const string Count =
        """
        async source => {
          const image = new Image();
          image.src = 'data:image/png;base64,' + source;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
          const counts = new Map();
          for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
          return pixels.length - Math.max(...counts.values());
        }
        """;

    /// <summary>Waits until one of the drawings has enough of them.</summary>
    public static async Task Appear(IPage page, ILocator drawings)
    {
        var counter = await page.Context.NewPageAsync();
        try
        {
            var most = 0;
            for (var tries = 0; tries < MostTries; tries++)
            {
                foreach (var drawing in await drawings.AllAsync())
                {
                    // Taking a picture waits for the browser to have drawn.
                    var picture = await drawing.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Allow });
                    most = Math.Max(most, await counter.EvaluateAsync<int>(Count, Convert.ToBase64String(picture)));
                    if (most >= Enough) return;
                }
            }

            Assert.Fail($"The drawing is blank: at most {most} pixels differ from its background.");
        }
        finally
        {
            await counter.CloseAsync();
        }
    }
}
