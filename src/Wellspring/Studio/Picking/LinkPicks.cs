using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;
using Wellspring.Studio.Drafts;

namespace Wellspring.Studio.Picking;

/// <param name="Kind">As "article" or "topic".</param>
public sealed record LinkPick(string Title, string Path, string Kind);

/// <summary>Pages of this site that a text may lead to, by words of their titles.</summary>
static class LinkPicks
{
    private const int AtMost = 20;
    private const int LongestWords = 200;

    public static async Task<IResult> Find(HttpContext context, WellspringDb db)
    {
        var found = await Of(db, TypedText.OneLine(context.Request.Query["find"].ToString(), LongestWords), context.RequestAborted);
        return DraftAnswers.Json(new() { ["links"] = new JsonArray([.. found.Select(l => new JsonObject { ["title"] = l.Title, ["path"] = l.Path, ["kind"] = l.Kind })]) });
    }

    public static async Task<IReadOnlyList<LinkPick>> Of(WellspringDb db, string words, CancellationToken cancel)
    {
        var articles = await FindArticles.Handle(db, words, AtMost, cancel);
        var topics = (await TopicTree.Load(db, cancel)).All().Where(t => words.Length > 0 && t.Title.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(AtMost);
        return
        [
            .. articles.Select(a => new LinkPick(a.Title, PublicPaths.Of(a.Kind, a.Slug), a.Kind.ToString().ToLowerInvariant())),
            .. topics.Select(t => new LinkPick(t.Title, PublicPaths.Of(t), "topic")),
        ];
    }
}
