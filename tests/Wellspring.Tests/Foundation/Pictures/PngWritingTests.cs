using SkiaSharp;
using Wellspring.Foundation.Pictures;

namespace Wellspring.Tests.Foundation.Pictures;

[Trait("database", "none")]
public sealed class PngWritingTests
{
    [Fact]
    public void A_drawing_becomes_a_picture_of_its_size_in_its_colours()
    {
        using var picture = SKBitmap.Decode(PngWriting.Write(new(60, 40, [new Box(10, 10, 20, 20, Ink.Accent)])));
        Assert.Equal((60, 40), (picture.Width, picture.Height));
        Assert.Equal(PngWriting.ColourOf(Ink.Accent), picture.GetPixel(20, 20));
        Assert.Equal(PngWriting.ColourOf(Ink.Paper), picture.GetPixel(50, 20));
    }

    [Fact]
    public void The_same_drawing_becomes_the_same_bytes()
    {
        var drawing = new Drawing(200, 60, [new Line([new("Tears"), new("7", Raised: true)], 10, 40, 30, 180, Ink.Text)]);
        Assert.Equal(PngWriting.Write(drawing), PngWriting.Write(drawing));
    }

    [Fact]
    public void Words_leave_ink_only_within_their_measured_width()
    {
        var line = new Line([new("Reflex tears")], 10, 40, 30, 180, Ink.Text);
        using var picture = SKBitmap.Decode(PngWriting.Write(new(300, 60, [line])));
        var end = line.X + Lettering.WidthOf(line.Pieces, line.Size);
        var inked = Enumerable.Range(0, picture.Width).Where(x => Enumerable.Range(0, picture.Height).Any(y => picture.GetPixel(x, y).Red < 128)).ToList();
        Assert.InRange(inked.Min(), line.X - 1, line.X + 4);
        Assert.InRange(inked.Max(), end * 0.96, end + 1);
    }

    [Fact]
    public void The_colours_are_the_light_ones_of_the_pages()
    {
        var css = File.ReadAllText(Repository.File("src/Wellspring/Foundation/Shell/tokens.css")) + File.ReadAllText(Repository.File("src/Wellspring/Foundation/Shell/infographic.css"));
        Assert.All(Enum.GetValues<Ink>(), ink => Assert.Contains($"light-dark({PngWriting.ColourOf(ink).ToString().Replace("#ff", "#", StringComparison.OrdinalIgnoreCase)},", css, StringComparison.OrdinalIgnoreCase));
    }
}
