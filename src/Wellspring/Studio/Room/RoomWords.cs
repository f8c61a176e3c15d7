using Wellspring.Publishing;

namespace Wellspring.Studio.Room;

/// <summary>Where an article stands, in plain words.</summary>
static class RoomWords
{
    public static string? Done(string? word) => word switch
    {
        "asked" => "The reviewers are asked. Each gets a letter with the address of the review.",
        "published" => "Done. Readers get it within a moment, or at the time you chose.",
        "unscheduled" => "The time is taken back. Nothing goes live by itself.",
        "withdrawn" => "It is withdrawn. Its address tells readers why.",
        "urgent" => "It is live for 72 hours. An independent reviewer has to sign it in that time.",
        "said" => "It is kept.",
        "restored" => "What it said then is the latest edition now. Nothing changed for readers.",
        "closed" => "The review is closed. What was signed and said in it stays.",
        _ => null,
    };

    public static string Standing(ArticleStanding article, TimeZoneInfo zone) => article switch
    {
        { Live: { } live, IsLatestLive: true } => $"Live since {Say.Moment(live.Publication.PublishedAt, zone)}. Readers have the latest edition.",
        { Live: { } live } => $"Live, with something newer behind it. Readers have edition {live.Edition.Number}; edition {article.Latest.Number} is not live.",
        { Withdrawn: { } gone } => $"Withdrawn on {Say.Day(gone.At)}. Its address tells readers: {gone.Notice}",
        _ => "Not published. No reader has seen it.",
    };

    public static string Reading(ReviewerStanding reviewer) => reviewer.Reading switch
    {
        Publishing.Reading.Vouched => $"signed on {Say.Day(reviewer.At)}",
        Publishing.Reading.VouchedForEarlier => $"signed an earlier text on {Say.Day(reviewer.At)}; it has changed since",
        Publishing.Reading.Declined => $"declined on {Say.Day(reviewer.At)}: {reviewer.Reason}",
        _ => $"asked on {Say.Day(reviewer.At)}",
    };
}
