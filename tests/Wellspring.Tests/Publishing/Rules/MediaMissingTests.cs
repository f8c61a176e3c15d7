using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class MediaMissingTests
{
    private static Manuscript Showing(string picture, params ShownMedia[] media) => Sheet.Saying($"Hello.\n\n![A cup]({picture})") with { Media = media };

    private static ShownMedia File(string name, bool isThere) => new(name, isThere, "CC BY 4.0", "");

    [Fact]
    public void A_picture_that_is_not_there_is_refused_once_where_it_is_shown() =>
        Assert.Equal((3, 1), Assert.Single(Gate.Refuses("media-missing", Showing("tears.png", File("tears.png", false))).Places()));

    [Fact]
    public void A_picture_that_is_nowhere_listed_is_refused() => Gate.Refuses("media-missing", Showing("tears.png", File("other.png", true)));

    [Fact]
    public void A_picture_on_somebody_elses_server_is_refused() => Gate.Refuses("media-missing", Showing("https://example.org/tears.png"));

    [Fact]
    public void A_listed_file_that_is_not_there_is_refused_although_it_is_not_shown() =>
        Assert.Contains("listed", Assert.Single(Gate.Refuses("media-missing", Sheet.Sound with { Media = [File("tears.png", false)] })).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Pictures_that_are_there_pass() => Gate.IsSilent("media-missing", Showing("tears.png", File("tears.png", true), File("other.png", true)));
}
