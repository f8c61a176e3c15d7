using System.Text.Json;
using static Wellspring.Importing.Ghost.BodyParts;

namespace Wellspring.Importing.Ghost;

// Cards that show what lies elsewhere, or that do something a text does not do: each is named, and what it says is kept.
sealed partial class Cards
{
    private void WriteFromElsewhere(string name, JsonElement card)
    {
        switch (name)
        {
            case "embed": Embed(card.Text("url"), card); break;
            case "nft": Embed(card.Text("url"), card); break;
            case "audio" or "video": Player(name, card); break;
            case "bookmark": Bookmark(card); break;
            case "file": File(card); break;
            case "header": Header(card); break;
            case "product": Product(card); break;
            case "call-to-action" or "cta": CallToAction(name, card); break;
            case "paywall": losses.Name("paywall", "what follows it was not for every reader; the whole is a draft"); break;
            case "email" or "email-cta" or "email-link": losses.Name(name, "words of a newsletter, which the web page did not show"); break;
            case "signup": losses.Name(name, "a form for subscribers of the old site"); break;
            default: losses.Name("card", $"\"{Printed.Of(name)}\" is no card that is known here"); break;
        }
    }

    private void Embed(string url, JsonElement card)
    {
        var address = GhostAddresses.Plain(url);
        body.Add(Embeds.Link(Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? address : "", losses));
        Caption(card);
    }

    private void Player(string name, JsonElement card)
    {
        losses.Name(name, $"kept as a link to {Printed.Of(GhostAddresses.Plain(card.Text("src")))}");
        Link(card.Text("src"), Encoded(card.Text("title") is { Length: > 0 } title ? title : card.Text("fileName")));
        Caption(card);
    }

    private void Bookmark(JsonElement card)
    {
        var page = card.Member("metadata") ?? card;
        if (page.Text("description").Length > 0) losses.Name("bookmark", "kept as a link; what the other page says of itself is not");
        Link(card.Text("url") is { Length: > 0 } url ? url : page.Text("url"), Encoded(page.Text("title")));
        Caption(card);
    }

    private void File(JsonElement card)
    {
        losses.Name("file", $"kept as a link to {Printed.Of(GhostAddresses.Plain(card.Text("src")))}");
        Link(card.Text("src"), Encoded(card.Text("fileTitle") is { Length: > 0 } title ? title : card.Text("fileName")));
        Paragraph(card.Text("fileCaption"));
    }

    private void Header(JsonElement card)
    {
        if (card.Text("backgroundImageSrc").Length > 0) losses.Name("header", "its background picture is not kept");
        if (card.Text("header") is { Length: > 0 } heading) body.Add($"<h2>{Closed(heading)}</h2>");
        Paragraph(card.Text("subheader"));
        Button(card);
    }

    private void Product(JsonElement card)
    {
        losses.Name("product", card.Flag("productRatingEnabled") ? "its words are kept; the card and its stars are not" : "its words are kept; the card is not");
        if (card.Text("productImageSrc") is { Length: > 0 } src) body.Add($"<p><img src=\"{Encoded(src)}\" alt=\"\"></p>");
        if (card.Text("productTitle") is { Length: > 0 } title) body.Add($"<h3>{Closed(title)}</h3>");
        body.Add(Closed(card.Text("productDescription")));
        Link(card.Text("productUrl"), Encoded(card.Text("productButton")));
    }

    private void CallToAction(string name, JsonElement card)
    {
        losses.Name(name, "its words are kept; if somebody pays for it, its link needs its disclosure");
        if (card.Text("imageUrl") is { Length: > 0 } src) body.Add($"<p><img src=\"{Encoded(src)}\" alt=\"\"></p>");
        body.Add(Closed(card.Text("textValue")));
        Button(card);
    }
}
