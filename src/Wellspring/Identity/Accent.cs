namespace Wellspring.Identity;

/// <summary>On which paper: the colors of <c>tokens.css</c> that an accent stands on, and what stands on it.</summary>
/// <param name="Grounds">What text in the accent stands on.</param>
/// <param name="Ink">What stands on a button of the accent.</param>
public sealed record Paper(string Name, IReadOnlyList<(string Name, Color Color)> Grounds, Color Ink, double WashShare, bool IsDark)
{
    public static readonly Paper Light = new("light", [("the page", Of("#fbf8f2")), ("what lies on it", Of("#f3eee3"))], Of("#fbf8f2"), 0.1, false);
    public static readonly Paper Dark = new("dark", [("the page", Of("#171613")), ("what lies on it", Of("#211f1b"))], Of("#10201b"), 0.14, true);

    private static Color Of(string hex) => Color.Read(hex)!.Value;
}

/// <summary>The one color that everything stands in that can be followed, held against WCAG 2.2.</summary>
public static class Accent
{
    /// <summary>Success criterion 1.4.3 for text of any size; what 1.4.11 asks of lines and rings (3) is less.</summary>
    public const double LeastContrast = 4.5;

    private const double Step = 0.005;

    /// <summary>What is pointed at: the page with a breath of the accent.</summary>
    public static Color Wash(Color accent, Paper paper) => accent.Over(paper.Grounds[0].Color, paper.WashShare);

    /// <summary>Where it cannot be read, each with the contrast it has there.</summary>
    public static IReadOnlyList<(string Where, double Contrast)> Failures(Color accent, Paper paper) =>
    [
        .. paper.Grounds.Append(("what is pointed at", Wash(accent, paper))).Select(g => (g.Item1, accent.Against(g.Item2))).Append(("the words on a button", accent.Against(paper.Ink))).Where(f => f.Item2 < LeastContrast),
    ];

    /// <summary>The nearest lightness of the same hue that can be read everywhere: darker on light paper, lighter on dark.</summary>
    public static Color Nearest(Color accent, Paper paper)
    {
        var lab = Oklab.Of(accent);
        for (var away = 0.0; away <= 1; away += Step)
            foreach (var lightness in (double[])[lab.Lightness - away, lab.Lightness + away])
                if (lightness is >= 0 and <= 1 && Rounded(away == 0 ? accent : lab.At(lightness)) is var tried && Failures(tried, paper).Count == 0) return tried;
        return paper.Ink;
    }

    /// <summary>The tokens that say otherwise than the program's own, for the end of its stylesheet.</summary>
    public static string Tokens(Color light, Color dark) =>
        $":root {{ --accent: light-dark({light}, {dark}); --accent-wash: light-dark({Wash(light, Paper.Light)}, {Wash(dark, Paper.Dark)}) }}";

    private static Color Rounded(Color color) => Color.Read(color.ToString())!.Value;
}
