using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Remarks about cited sources stand where a source is first cited.</summary>
static class SourcePlaces
{
    public static IEnumerable<Remark> About(this Manuscript manuscript, Func<CitedSource, bool> concerned, Func<CitedSource, string> sentence) =>
        manuscript.CitedSources().Where(concerned).Select(source => new Remark(sentence(source), FirstCited(manuscript, source.Key)));

    /// <summary>The records found for what the text cites, each once, in order of first use.</summary>
    public static IEnumerable<CitedSource> CitedSources(this Manuscript manuscript) =>
        manuscript.Text.CitedKeys().Select(key => manuscript.Sources.GetValueOrDefault(key)).OfType<CitedSource>();

    private static Place FirstCited(Manuscript manuscript, string key) =>
        manuscript.Text.Citations().First(c => c.Items.Any(i => i.Key == key)).Place;
}
