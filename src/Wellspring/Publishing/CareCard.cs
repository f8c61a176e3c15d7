using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>A care card as the reader meets it: how urgent, and in what words.</summary>
sealed record CareCard(string? Level, string Words, Container Container)
{
    public const string Emergency = "emergency";

    public static readonly IReadOnlyList<string> Levels = ["non-urgent", "urgent", Emergency];

    public static IEnumerable<CareCard> In(ArticleText text) => text.AllBlocks().OfType<Container>().Where(Is).Select(Read);

    public static bool Is(Block block) => block is Container { Name: "care-card" };

    public static CareCard Read(Container card) => new(card.Attributes.Values.GetValueOrDefault("level"), Prose.Words(card), card);
}
