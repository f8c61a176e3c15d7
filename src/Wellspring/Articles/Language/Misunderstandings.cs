using Wellspring.Foundation;

namespace Wellspring.Articles.Language;

/// <summary>What a text has and the language has not; each is told once, where it stands.</summary>
sealed class Misunderstandings
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    public void RawHtml(string html, Place place) =>
        Note("raw-html", $"HTML is not part of the article language: {Short(html)}", place);

    public void StrayAttributes(string written, Place place) =>
        Note("attribute-unknown", $"These attributes belong to nothing: {Short(written)} (they stand at the end of a paragraph or heading, or right after a picture).", place);

    public void CheckAttributes(string element, Block block) => CheckAttributes(element, block.Attributes, block.Place);

    public void CheckAttributes(string element, Attributes attributes, Place place)
    {
        if (ReferenceEquals(attributes, Attributes.None)) return;
        foreach (var name in AllowedAttributes.Unknown(element, attributes))
            Note("attribute-unknown", $"A {element} has no attribute {name}; {AllowedAttributes.Sentence(element)}.", place);
    }

    public void CheckContainer(Container container, string trailing, bool hasFence)
    {
        if (!container.IsKnown) Note("container-unknown", $"There is no container \"{container.Name}\"; there are {string.Join(", ", Container.Known)}.", container.Place);
        else CheckAttributes(container.Name, container);
        if (trailing.Length > 0) Note("attribute-unknown", $"Behind the container's name only attributes in braces may stand, not: {Short(trailing)}", container.Place);
        if (!hasFence) Unclosed(container);
    }

    /// <summary>A test is shown by its name alone; it may end with its line.</summary>
    public void CheckScreening(Container screening, bool hasFence)
    {
        CheckAttributes(screening.Name, screening);
        if (screening.Test is null) Note("container-unknown", "Behind \"screening\" stands the name of the test as in its address, and nothing else: \"::: screening phq-9\".", screening.Place);
        if (screening.Blocks.Count == 0) return;
        Note("container-unknown", "A screening holds no words: what it shows comes from the test. Leave a blank line below it.", screening.Place);
        if (!hasFence) Unclosed(screening);
    }

    private void Unclosed(Container container) =>
        Note("container-unknown", $"The container \"{container.Name}\" is never closed. It ends with \":::\".", container.Place);

    public void StrayFence(Place place) =>
        Note("container-unknown", "This \":::\" closes a container that was never opened.", place);

    private void Note(string code, string sentence, Place place) => findings.Add(Finding.Refuse(code, sentence, place));

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? line : line[..60] + "…";
    }
}
