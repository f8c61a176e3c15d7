using System.Globalization;
using System.Security;
using System.Text;

namespace Wellspring.Foundation.Pictures;

/// <summary>A drawing as the inside of an SVG element. Colours are classes, so that the page's tokens decide; sizes are attributes, since a page allows no style of its own.</summary>
public static class SvgWriting
{
    public static string Write(Drawing drawing)
    {
        var svg = new StringBuilder();
        foreach (var mark in drawing.Marks) Write(svg, mark);
        return svg.ToString();
    }

    /// <summary>"k-a" and the like: what infographic.css gives a colour.</summary>
    public static string ClassOf(Ink ink) => ink switch
    {
        Ink.Soft => "k-s",
        Ink.Rule => "k-r",
        Ink.Leaf => "k-l",
        Ink.Paper => "k-p",
        Ink.Accent => "k-a",
        Ink.ShareB => "k-b",
        Ink.ShareC => "k-c",
        Ink.ShareD => "k-d",
        Ink.ShareE => "k-e",
        _ => "k-i",
    };

    private static void Write(StringBuilder svg, Mark mark)
    {
        switch (mark)
        {
            case Box box: Write(svg, box); break;
            case Line line: Write(svg, line); break;
            case Outline outline: svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{ClassOf(outline.Ink)}\" d=\"{outline.Path}\" transform=\"translate({N(outline.X)} {N(outline.Y)}) scale({N(outline.Scale)})\"/>"); break;
        }
    }

    private static void Write(StringBuilder svg, Box box)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{ClassOf(box.Ink)}\" x=\"{N(box.X)}\" y=\"{N(box.Y)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"");
        if (box.Radius > 0) svg.Append(CultureInfo.InvariantCulture, $" rx=\"{N(box.Radius)}\"");
        svg.Append("/>");
    }

    private static void Write(StringBuilder svg, Line line)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{ClassOf(line.Ink)}\" x=\"{N(line.X)}\" y=\"{N(line.Y)}\" font-size=\"{N(line.Size)}\"");
        if (line.IsCentred) svg.Append(" text-anchor=\"middle\"");
        svg.Append('>');
        var raised = false;
        foreach (var piece in line.Pieces)
        {
            Write(svg, piece, line.Size, raised);
            raised = piece.Raised;
        }
        svg.Append("</text>\n");
    }

    // A number above the line lifts what follows, until that is lowered again.
    private static void Write(StringBuilder svg, Piece piece, double size, bool lower)
    {
        var lift = size * 0.34;
        var shift = piece.Raised == lower ? "" : string.Create(CultureInfo.InvariantCulture, $" dy=\"{N(piece.Raised ? -lift : lift)}\"");
        var look = (piece.Strong || piece.Raised ? " font-weight=\"600\"" : "") + (piece.Raised ? string.Create(CultureInfo.InvariantCulture, $" font-size=\"{N(size * Lettering.RaisedSize)}\"") : "") + shift;
        if (look.Length == 0) svg.Append(Words(piece.Text));
        else svg.Append("<tspan").Append(look).Append('>').Append(Words(piece.Text)).Append("</tspan>");
    }

    private static string Words(string text) => SecurityElement.Escape(text);

    private static string N(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
