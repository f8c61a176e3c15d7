using System.Globalization;

namespace Wellspring.Articles.Rendering;

sealed partial class BlockHtml
{
    private void Container(Container container)
    {
        containers++;
        switch (container.Name)
        {
            case "care-card": CareCard(container); break;
            case "key-points": Labelled("section", "key-points", "aria-label", "Key points", container.Blocks); break;
            case "faq": Labelled("section", "faq", "aria-label", "Questions and answers", container.Blocks); break;
            case "callout": Callout(container); break;
            case "experience": Experience(container); break;
            case "infographic": Infographic(container); break;
            case Articles.Container.Screening: Screening(container); break;
            case Articles.Container.SelfCheck: Headed("self-check", "", "Self-check", container.Blocks, SignsAndAdvice); break;
            default: Around("div", container.Blocks); break;
        }
        containers--;
    }

    private void Labelled(string element, string classes, string attribute, string value, IReadOnlyList<Block> blocks)
    {
        Open(element, classes, attribute, value);
        Write(blocks);
        Close(element);
    }

    private void Open(string element, string classes, string attribute, string value) =>
        html.Append('<').Append(element).Attribute("class", classes).Attribute(attribute, value).Append(">\n");

    private void Close(string element) => html.Append("</").Append(element).Append(">\n");

    // The strength of a card is said, not only coloured: hidden words before its heading, as in the NHS care cards.
    private void CareCard(Container card)
    {
        var (level, prefix) = Level(card);
        Headed($"card {level}".TrimEnd(), prefix, prefix.TrimEnd(' ', ':'), card.Blocks, Write);
    }

    /// <summary>A section by the name of its heading; one that begins otherwise is called <paramref name="name"/>.</summary>
    private void Headed(string classes, string hiddenPrefix, string name, IReadOnlyList<Block> blocks, Action<IReadOnlyList<Block>> write)
    {
        if (blocks is [Articles.Heading heading, ..])
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"k{++cards}");
            Open("section", classes, "aria-labelledby", id);
            Heading(heading, ContainerLevel, id, hiddenPrefix);
            write([.. blocks.Skip(1)]);
        }
        else
        {
            Open("section", classes, "aria-label", name);
            write(blocks);
        }
        Close("section");
    }

    private static (string Class, string Prefix) Level(Container card) => card.Attributes.Values.GetValueOrDefault("level") switch
    {
        "non-urgent" => ("non-urgent", "Not urgent: "),
        "urgent" => ("urgent", "Urgent: "),
        "emergency" => ("emergency", "Emergency: "),
        _ => ("", "Advice: "),
    };

    private void Callout(Container callout)
    {
        var (kind, label) = callout.Attributes.Values.GetValueOrDefault("kind") switch
        {
            "tip" => ("tip", "Tip"),
            "warning" => ("warning", "Warning"),
            _ => ("note", "Note"),
        };
        Note($"callout {kind}", label, () => Write(callout.Blocks));
    }

    // Notes are no landmarks: a page may have many.
    private void Note(string classes, string label, Action content)
    {
        html.Append("<div role=\"note\"").Attribute("class", classes).Attribute("aria-label", label).Append(">\n");
        content();
        Close("div");
    }

    private void Experience(Container experience) => Note("experience", "From practice", () =>
    {
        if (experience.Blocks is not [Articles.Heading, ..]) html.Append("<p class=\"from\">From practice</p>\n");
        Write(experience.Blocks);
        html.Append("<p class=\"who\">The author’s own experience, not evidence</p>\n");
    });
}
