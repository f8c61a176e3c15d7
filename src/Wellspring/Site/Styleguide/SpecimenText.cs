using System.Reflection;

namespace Wellspring.Site.Styleguide;

/// <summary>Every form of the article language, in its own words.</summary>
static class SpecimenText
{
    public static string Body { get; } = Read();

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("site/specimen.md")
            ?? throw new InvalidOperationException("The text of the styleguide is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
