using SkiaSharp;

namespace Wellspring.Foundation.Pictures;

/// <summary>A drawing as a PNG, in the light colours of the design tokens: a file that is passed on knows no reader's settings.</summary>
public static class PngWriting
{
    public static byte[] Write(Drawing drawing)
    {
        using var surface = SKSurface.Create(new SKImageInfo((int)Math.Round(drawing.Width), (int)Math.Round(drawing.Height), SKColorType.Rgba8888, SKAlphaType.Opaque))
            ?? throw new InvalidOperationException("There is no memory for a picture.");
        surface.Canvas.Clear(ColourOf(Ink.Paper));
        foreach (var mark in drawing.Marks) Paint(surface.Canvas, mark);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>The light side of Foundation/Shell/tokens.css and infographic.css.</summary>
    internal static SKColor ColourOf(Ink ink) => SKColor.Parse(ink switch
    {
        Ink.Text => "#24211c",
        Ink.Soft => "#5f594e",
        Ink.Rule => "#ddd5c5",
        Ink.Leaf => "#f3eee3",
        Ink.Paper => "#fbf8f2",
        Ink.ShareB => "#6f9d8c",
        Ink.ShareC => "#a8bda9",
        Ink.ShareD => "#c0a878",
        Ink.ShareE => "#8c1d2b",
        _ => "#1c5a4c",
    });

    private static void Paint(SKCanvas canvas, Mark mark)
    {
        using var paint = new SKPaint { Color = ColourOf(mark.Ink), IsAntialias = true };
        switch (mark)
        {
            case Box box: canvas.DrawRoundRect((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height, (float)box.Radius, (float)box.Radius, paint); break;
            case Line line: Paint(canvas, line, paint); break;
            case Outline outline: Paint(canvas, outline, paint); break;
        }
    }

    private static void Paint(SKCanvas canvas, Line line, SKPaint paint)
    {
        var x = line.IsCentred ? line.X - (line.Pieces.Sum(p => WidthOf(p, line.Size)) / 2) : line.X;
        foreach (var piece in line.Pieces)
        {
            using var font = FontOf(piece, line.Size);
            canvas.DrawText(piece.Text, (float)x, (float)(piece.Raised ? line.Y - (line.Size * 0.34) : line.Y), SKTextAlign.Left, font, paint);
            x += font.MeasureText(piece.Text);
        }
    }

    private static SKFont FontOf(Piece piece, double size) => new(Typeface.Of(piece).Skia, (float)(piece.Raised ? size * Lettering.RaisedSize : size))
    {
        Edging = SKFontEdging.Antialias,
        Subpixel = true,
        Hinting = SKFontHinting.None,
    };

    private static float WidthOf(Piece piece, double size)
    {
        using var font = FontOf(piece, size);
        return font.MeasureText(piece.Text);
    }

    private static void Paint(SKCanvas canvas, Outline outline, SKPaint paint)
    {
        using var path = SKPath.ParseSvgPathData(outline.Path);
        canvas.Save();
        canvas.Translate((float)outline.X, (float)outline.Y);
        canvas.Scale((float)outline.Scale);
        canvas.DrawPath(path, paint);
        canvas.Restore();
    }
}
