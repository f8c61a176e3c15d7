using System.Text.Json;
using static Wellspring.Importing.Ghost.BodyParts;

namespace Wellspring.Importing.Ghost;

/// <summary>The editor's cards, which mobiledoc and Lexical name alike, as what a text can say of them.</summary>
sealed partial class Cards(BodyParts body, Losses losses)
{
    public void Write(string name, JsonElement card)
    {
        NameRestriction(name, card);
        switch (name)
        {
            case "markdown" or "card-markdown": body.AddTyped(CardMarkdown.ToHtml(card.Text("markdown"))); break;
            case "html": body.AddTyped(card.Text("html")); break;
            case "hr" or "horizontalrule": body.Add("<hr>"); break;
            case "code" or "codeblock": Code(card); break;
            case "image" or "image-card": Picture(card, card.Text("caption")); break;
            case "gallery": Gallery(card); break;
            case "before-after": BeforeAfter(card); break;
            case "callout": Callout(card); break;
            case "toggle": body.Add($"<details><summary>{Closed(card.Text("heading"))}</summary>{Closed(card.Text("content"))}</details>"); break;
            case "button": Button(card); break;
            default: WriteFromElsewhere(name, card); break;
        }
    }

    // A card can be hidden from some readers of the web; here it would be for everybody.
    private void NameRestriction(string name, JsonElement card)
    {
        if (card.Member("visibility")?.Member("web") is not { } web) return;
        var segment = web.Text("memberSegment");
        if (!web.Flag("nonMember") || segment is not ("" or "status:free,status:-free")) losses.Name("visibility", $"a {Printed.Of(name)} card was not for every reader; it stands in the draft for all");
    }

    private void Code(JsonElement card)
    {
        var language = card.Text("language") is { Length: > 0 } said ? $" class=\"language-{Encoded(said)}\"" : "";
        body.Add($"<pre><code{language}>{Encoded("\n" + card.Text("code"))}</code></pre>");
        Caption(card);
    }

    private void Picture(JsonElement card, string caption)
    {
        if (card.Text("src") is not { Length: > 0 } src) return;
        var size = card.Number("width") > 0 && card.Number("height") > 0 ? $" width=\"{card.Number("width")}\" height=\"{card.Number("height")}\"" : "";
        var image = $"<img src=\"{Encoded(src)}\" alt=\"{Encoded(card.Text("alt"))}\"{size}>";
        if (card.Text("href") is { Length: > 0 } href) image = $"<a href=\"{Encoded(href)}\">{image}</a>";
        body.Add($"<figure>{image}{(caption.Length > 0 ? $"<figcaption>{Closed(caption)}</figcaption>" : "")}</figure>");
    }

    private void Gallery(JsonElement card)
    {
        foreach (var image in card.Items("images")) Picture(image, image.Text("caption"));
        Caption(card);
    }

    private void BeforeAfter(JsonElement card)
    {
        foreach (var side in new[] { "beforeImage", "afterImage" })
            if (card.Member(side) is { } image) Picture(image, image.Text("caption"));
        Caption(card);
    }

    private void Callout(JsonElement card)
    {
        var emoji = card.Text("calloutEmoji") is { Length: > 0 } sign ? Encoded(sign) + " " : "";
        if (card.Text("calloutText") is { Length: > 0 } text) body.AddCallout(text.TrimStart().StartsWith("<p", StringComparison.Ordinal) ? text : $"<p>{emoji}{text}</p>");
    }

    private void Button(JsonElement card) => Link(card.Text("buttonUrl"), Encoded(card.Text("buttonText")));

    private void Link(string address, string words)
    {
        if (address.Length > 0) body.Add($"<p><a href=\"{Encoded(address)}\">{(words.Length > 0 ? words : Encoded(address))}</a></p>");
        else if (words.Length > 0) body.Add($"<p>{words}</p>");
    }

    private void Paragraph(string html)
    {
        if (html.Length > 0) body.Add($"<p>{Closed(html)}</p>");
    }

    private void Caption(JsonElement card) => Paragraph(card.Text("caption"));
}
