namespace Wellspring.Foundation.Pictures;

/// <summary>Lines of one size under one another.</summary>
/// <param name="Lead">From baseline to baseline.</param>
public sealed record TextStyle(double Size, double Lead, Ink Ink = Ink.Text)
{
    /// <summary>From the top of a line to its baseline.</summary>
    public double Rise => (Lead / 2) + (Size * 0.34);
}

public static class TextBlock
{
    extension(List<Mark> marks)
    {
        /// <summary>Adds the words below <paramref name="top"/>; where the next thing may begin.</summary>
        public double AddText(IEnumerable<Piece> words, TextStyle style, double x, double top, double width)
        {
            foreach (var line in Lettering.Wrap(words, style.Size, width))
            {
                marks.Add(new Line(line, x, top + style.Rise, style.Size, width, style.Ink));
                top += style.Lead;
            }
            return top;
        }
    }

    public static double HeightOf(IEnumerable<Piece> words, TextStyle style, double width) => Lettering.Wrap(words, style.Size, width).Count * style.Lead;
}
