using System.Diagnostics;
using SkiaSharp;
using Wellspring.Articles;
using Wellspring.Articles.Infographics;
using Wellspring.Foundation.Pictures;
using Wellspring.Site.Content;
using Wellspring.Site.Pictures;

namespace Wellspring.Bench;

/// <summary>A social card, an infographic in the page and as a picture, and a photograph in a smaller width; warm.</summary>
static class PictureBench
{
    private const string Steps = """
        ::: infographic {title="The first weeks on an antidepressant"}
        1. **Days 1 to 7.** Side effects may show first. Take the dose as prescribed and write down what you notice.
        2. **Week 2.** A first review is usual now, or after 1 week if you are 18 to 25 or at risk.
        3. **Weeks 2 to 4.** Note your sleep, appetite, energy and mood. Ask someone close to you what they see.
        4. **Week 4.** If the medicine is going to work, some effect usually shows by now.
        5. **Weeks 6 to 12.** Improvement can still come. Decide with your prescriber whether to stay, change the dose, or change the medicine.
        :::
        """;

    public static async Task Run()
    {
        using var bench = await BenchSite.Create(1, number => GeneratedText.OfWords(number, 1_500));
        await using var db = bench.Open();
        var site = await LoadSiteContent.Handle(db, new SiteSettings(new("http://localhost")), TimeProvider.System.GetUtcNow(), default);
        var infographic = InfographicReading.Read((Container)ArticleText.Parse(Steps).Blocks[0])!;
        var drawing = InfographicDrawing.Of(infographic, _ => null)!;
        var card = SocialCard.Of(site, site.Articles[0]);
        Figures.Milliseconds("card: its address found", 200, 101, () => SocialCard.Of(site, site.Articles[0]));
        Figures.Milliseconds("card: 1200 x 630 PNG", 20, 51, () => PngWriting.Write(card.Picture.Draw()));
        Figures.Line("card: bytes", FormattableString.Invariant($"{PngWriting.Write(card.Picture.Draw()).Length}"));
        Figures.Milliseconds("infographic: laid out and as SVG", 200, 101, () => SvgWriting.Write(InfographicDrawing.Of(infographic, _ => null)!));
        var large = drawing.Scaled(1.5);
        Figures.Milliseconds("infographic: PNG", 20, 51, () => PngWriting.Write(large));
        Photograph();
        using var process = Process.GetCurrentProcess();
        Figures.Line("memory at most", FormattableString.Invariant($"{process.PeakWorkingSet64 >> 20} MB"));
    }

    private static void Photograph()
    {
        using var surface = SKSurface.Create(new SKImageInfo(4000, 3000));
        using var noise = new SKPaint { Shader = SKShader.CreatePerlinNoiseFractalNoise(0.01f, 0.01f, 4, 1) };
        surface.Canvas.DrawPaint(noise);
        using var image = surface.Snapshot();
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        var bytes = jpeg.ToArray();
        Figures.Milliseconds("photograph of 12 megapixels to 960 WebP", 2, 11, () => SizedMedia.Resized(bytes, 960));
    }
}
