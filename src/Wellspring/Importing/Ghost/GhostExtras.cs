namespace Wellspring.Importing.Ghost;

/// <summary>What Ghost keeps beside a post and an article here has no place for.</summary>
static class GhostExtras
{
    private static readonly string[] Meta =
        ["meta_title", "og_image", "og_title", "og_description", "twitter_image", "twitter_title", "twitter_description", "email_subject", "frontmatter", "custom_template", "locale"];

    public static void Name(GhostPost post, GhostRow row, GhostRow? meta, Losses losses)
    {
        if (Status(post) is { } status) losses.Name("status", status);
        if (row["visibility"] is var visibility and not ("" or "public")) losses.Name("visibility", $"it was for {Readers(visibility)} (\"{Printed.Of(visibility)}\"); it is a draft now, and whoever publishes it opens it to all");
        foreach (var field in new[] { "codeinjection_head", "codeinjection_foot" })
            if (row[field].Length > 0) losses.Name("code-injection", $"{field}: an article runs no code of its own");
        if (row.Flag("featured")) losses.Name("featured", "no article is pinned to the front");
        if (row["canonical_url"].Length > 0) losses.Name("canonical-url", "the page named another address as its own; the article's address is its own here");
        var others = Meta.Where(m => row[m].Length > 0 || meta?[m].Length > 0).ToList();
        if (others.Count > 0) losses.Name("meta", string.Join(", ", others));
    }

    private static string? Status(GhostPost post) => post switch
    {
        { IsEmail: true } => "it was sent by e-mail only; it is a draft now",
        { Status: "published" or "draft" or "" } => null,
        _ => $"it was \"{Printed.Of(post.Status)}\"; it is a draft now",
    };

    private static string Readers(string visibility) => visibility switch
    {
        "members" => "members only",
        "paid" => "paying members only",
        "tiers" => "members of some tiers only",
        _ => "some readers only",
    };
}
