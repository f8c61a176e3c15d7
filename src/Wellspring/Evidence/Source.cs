using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

public enum SourceKind { Guideline, SystematicReview, Trial, Observational, NarrativeReview, ExpertOrganisation, Other }

/// <summary><see cref="Sound"/> means "not listed when last checked", never more than that.</summary>
public enum Standing { Unchecked, Sound, Concern, Corrected, Retracted }

/// <summary>A bibliographic record of the library: CSL-JSON with a kind and a standing.</summary>
public sealed class Source
{
    public required Guid Id { get; init; }

    /// <summary>What texts cite: <c>bylsma2019</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The CSL-JSON item without our own fields.</summary>
    public required string Csl { get; set => Describe(field = value); }

    public required SourceKind Kind { get; set; }
    public Standing Standing { get; set; }
    public DateOnly? CheckedOn { get; set; }

    /// <summary>When it became known to stand as it does, or as badly; null when it never changed.</summary>
    public DateTimeOffset? StandingSince { get; private set; }

    /// <summary>When it first fell, since it was last known to be sound: a concern that becomes a retraction is one fall.</summary>
    public DateTimeOffset? BadSince { get; private set; }

    /// <summary>The publisher's day of the notice that it stands as it does by; null without a notice, or when nobody told its day.</summary>
    public DateOnly? NoticeOn { get; private set; }

    public string? Landmark { get; set; }

    /// <summary>Lower-case, without resolver or prefix; null when the record has none.</summary>
    public string? Doi { get; set; }

    public string? Pmid { get; set; }

    /// <summary>The bibliography entry as sanitised HTML in the house style, made when the record was stored.</summary>
    public string Entry { get; set; } = "";

    public bool IsSample { get; set; }

    /// <summary>Key, title, names, DOI and PMID in lower case: lists look through them and must not read 50,000 records for it.</summary>
    public string ListWords { get; private set; } = "";

    /// <summary>For lists, likewise; the whole title stands in the record.</summary>
    public string ListTitle { get; private set; } = "";

    /// <summary>The title's letters and digits alone, to find records of one work by; empty when it says too little for that.</summary>
    public string TitleSign { get; private set; } = "";

    /// <summary>In which the work came out; null when the record does not say.</summary>
    public int? Year { get; private set; }

    /// <summary>
    /// When it fell for a reviewer who vouched for it at that time: what was known then was weighed then. What became known between
    /// the sign-off and the publication is a fall, too: the editor who accepted it with a reason is no licensed judge of it.
    /// </summary>
    public DateTimeOffset? FellAfter(DateTimeOffset vouchedAt) =>
        !Standing.IsBad() ? null
        : BadSince > vouchedAt ? BadSince
        : StandingSince > vouchedAt ? StandingSince
        : null;

    private void Describe(string csl)
    {
        var item = CslItem.Parse(csl);
        (ListWords, ListTitle, TitleSign, Year) = (SourceListing.Of(item), SourceListing.Title(item), SourceListing.Sign(item), item.Year);
    }

    /// <summary>
    /// The worse of two standings of one work holds. When it is bad, it counts as news for every text: whoever signed one that cites the
    /// other record has not weighed it.
    /// </summary>
    internal void TakeOver(Source retired, DateTimeOffset now)
    {
        var isWorse = retired.Standing.IsWorseThan(Standing);
        if (isWorse) (Standing, NoticeOn, CheckedOn, StandingSince) = (retired.Standing, retired.NoticeOn, retired.CheckedOn, retired.StandingSince);
        if (Standing.IsBad()) (StandingSince, BadSince) = (now, now);
    }

    internal void Uncheck(DateTimeOffset now)
    {
        Turn(Standing.Unchecked, null, now);
        CheckedOn = null;
    }

    internal void Turn(Standing to, DateOnly? noticeOn, DateTimeOffset now)
    {
        NoticeOn = noticeOn;
        if (to == Standing) return;
        if (to.IsWorseThan(Standing) || !to.IsBad()) StandingSince = now;
        BadSince = to.IsBad() ? BadSince ?? now : to is Standing.Sound ? null : BadSince;
        Standing = to;
    }
}

public static class SourceTables
{
    extension(WellspringDb db)
    {
        public DbSet<Source> Sources => db.Set<Source>();
    }
}

sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.ToTable("evidence_sources");
        source.HasIndex(s => s.Key).IsUnique();
        source.HasIndex(s => s.Doi);
        source.HasIndex(s => s.Pmid);
        source.HasIndex(s => new { s.TitleSign, s.Year });
        // All that the words of a list are looked for in, without the records themselves.
        source.HasIndex(s => new { s.Key, s.ListWords, s.Standing, s.Kind, s.Year });
    }
}
