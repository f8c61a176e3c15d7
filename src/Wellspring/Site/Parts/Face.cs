namespace Wellspring.Site.Parts;

/// <summary>Initials, where a portrait would stand.</summary>
static class Face
{
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [] ? "" : words.Length == 1 ? words[0][..1] : $"{words[0][0]}{words[^1][0]}";
    }
}
