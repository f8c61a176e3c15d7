using AngleSharp.Dom;
using Wellspring.Foundation;

namespace Wellspring.Articles.Html;

sealed class Losses
{
    private readonly List<DroppedPart> dropped = [];

    public IReadOnlyList<DroppedPart> Dropped => dropped;

    public void Add(IElement element, string what, string why)
    {
        var at = element.SourceReference?.Position;
        dropped.Add(new(what, Tag(element), why, at is { } place ? new(place.Line, place.Column) : Place.Nowhere));
    }

    private static string Tag(IElement element)
    {
        var address = element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("data");
        return address is null ? $"<{element.LocalName}>" : $"<{element.LocalName}> {Short(address)}";
    }

    private static string Short(string address) => address.Length <= 120 ? address : address[..120] + "…";
}
