using Wellspring.Publishing;

namespace Wellspring.Site.Content;

/// <summary>A line of the site-wide log of corrections.</summary>
public sealed record LogEntry(DateTimeOffset At, string Kind, string Title, string Path, string Words);

public static class CorrectionLog
{
    extension(SiteContent site)
    {
        /// <summary>Corrections, updates and withdrawals of the whole site, the newest first; small changes stand on each article's own page.</summary>
        public IReadOnlyList<LogEntry> Log() =>
        [
            .. site.Corrections.Where(c => c.Kind != CorrectionKind.Minor).Select(c => Entry(site, c)).OfType<LogEntry>()
                .Concat(site.Withdrawn.Select(w => new LogEntry(w.At, "Taken down", w.Title, w.Path, w.Notice))).OrderByDescending(e => e.At),
        ];
    }

    private static LogEntry? Entry(SiteContent site, PublicCorrection correction) =>
        site.Find(correction.Slug) is { } article ? new(correction.At, correction.KindInWords, article.Title, article.Path + "/changes", correction.Said) : null;
}
