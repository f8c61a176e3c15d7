namespace Wellspring.Studio.Room;

/// <summary>Addresses of what is done with one article, and in one review.</summary>
static class RoomPaths
{
    public static string Article(string slug) => $"{StudioPaths.Articles}/{Uri.EscapeDataString(slug)}";

    public static string Draft(string slug) => Article(slug) + "/draft";

    public static string History(string slug) => Article(slug) + "/history";

    public static string Compare(string slug, int from, int to) => FormattableString.Invariant($"{History(slug)}?from={from}&to={to}");

    public static string Review(Guid round) => $"{StudioPaths.Reviews}/{round}";

    public static string Log(string slug) => $"{StudioPaths.Log}?subject={Uri.EscapeDataString($"article/{slug}")}";
}
