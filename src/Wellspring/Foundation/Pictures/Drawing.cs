namespace Wellspring.Foundation.Pictures;

/// <summary>The colours of a drawing, by their part; what they are is said where it is shown (design tokens on a page, fixed ones in a file).</summary>
public enum Ink { Text, Soft, Rule, Leaf, Paper, Accent, ShareB, ShareC, ShareD, ShareE }

/// <summary>What is drawn, from the top left corner, in units of a pixel at full size.</summary>
public sealed record Drawing(double Width, double Height, IReadOnlyList<Mark> Marks)
{
    public Drawing Scaled(double by) => new(Width * by, Height * by, [.. Marks.Select(m => m.Placed(0, 0, by))]);
}

public abstract record Mark(Ink Ink)
{
    /// <summary>The same mark in a larger drawing.</summary>
    public abstract Mark Placed(double x, double y, double scale);
}

/// <summary>A rectangle; a disc when the radius is half its side.</summary>
public sealed record Box(double X, double Y, double Width, double Height, Ink Ink, double Radius = 0) : Mark(Ink)
{
    public override Mark Placed(double x, double y, double scale) =>
        this with { X = x + (X * scale), Y = y + (Y * scale), Width = Width * scale, Height = Height * scale, Radius = Radius * scale };
}

/// <summary>One line of words on its baseline.</summary>
/// <param name="Width">What the words may take at most.</param>
public sealed record Line(IReadOnlyList<Piece> Pieces, double X, double Y, double Size, double Width, Ink Ink) : Mark(Ink)
{
    /// <summary>Around <see cref="X"/> instead of after it.</summary>
    public bool IsCentred { get; init; }

    public string Text => string.Concat(Pieces.Where(p => !p.Raised).Select(p => p.Text));

    public override Mark Placed(double x, double y, double scale) => this with { X = x + (X * scale), Y = y + (Y * scale), Size = Size * scale, Width = Width * scale };
}

/// <summary>An outline after SVG 2, 9.3, in a square of 32 units.</summary>
public sealed record Outline(string Path, double X, double Y, double Scale, Ink Ink) : Mark(Ink)
{
    public override Mark Placed(double x, double y, double scale) => this with { X = x + (X * scale), Y = y + (Y * scale), Scale = Scale * scale };
}

/// <summary>Words of one kind within a line.</summary>
/// <param name="Raised">The number of a source, above the line.</param>
public sealed record Piece(string Text, bool Strong = false, bool Raised = false);
