using Wellspring.Publishing;

namespace Wellspring.Site.Content;

/// <summary>A line of the site-wide log of corrections.</summary>
/// <param name="IsThere">Whether the path leads to a page: what has changed is not shown of an article that was taken down.</param>
public sealed record LogEntry(DateTimeOffset At, string Kind, string Title, string Path, string Words, bool IsThere = true);

public static class CorrectionLog
{
    extension(SiteContent site)
    {
        /// <summary>Corrections, updates and withdrawals of the whole site, the newest first, whatever became of the article; small changes stand on each article's own page.</summary>
        public IReadOnlyList<LogEntry> Log() =>
        [
            .. site.Corrections.Where(c => c.Kind != CorrectionKind.Minor).Select(c => Entry(site, c))
                .Concat(site.Withdrawals.Select(w => new LogEntry(w.At, "Taken down", w.Title, w.Path, w.Notice))).OrderByDescending(e => e.At),
        ];
    }

    private static LogEntry Entry(SiteContent site, PublicCorrection correction) =>
        new(correction.At, correction.KindInWords, site.Find(correction.Slug)?.Title ?? correction.Title, correction.Path, correction.Said, site.Find(correction.Slug) is not null);
}
