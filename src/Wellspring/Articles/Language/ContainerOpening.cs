namespace Wellspring.Articles.Language;

/// <summary>What stands behind the colons: <c>name {…}</c>, or <c>{.name …}</c> as Pandoc also allows.</summary>
static class ContainerOpening
{
    /// <returns>The name, its attributes, and words that belong to neither.</returns>
    public static (string Name, Attributes Attributes, string Trailing) Read(string opening)
    {
        var brace = opening.IndexOf('{', StringComparison.Ordinal);
        var name = (brace < 0 ? opening : opening[..brace]).Trim();
        var gap = name.IndexOfAny([' ', '\t']);
        var (first, rest) = gap > 0 ? (name[..gap], name[gap..].Trim()) : (name, "");
        if (brace < 0) return (first, Attributes.None, rest);
        return AttributeSyntax.Read(opening, brace) is var (attributes, end)
            ? Named(first, attributes, (rest + opening[end..]).Trim())
            : (first, Attributes.None, (rest + opening[brace..]).Trim());
    }

    private static (string, Attributes, string) Named(string name, Attributes attributes, string trailing) =>
        name.Length == 0 && attributes.Classes is [var first, ..]
            ? (first, attributes with { Classes = [.. attributes.Classes.Skip(1)] }, trailing)
            : (name, attributes, trailing);
}
