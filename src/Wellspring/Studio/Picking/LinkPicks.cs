using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;
using Wellspring.Studio.Drafts;

namespace Wellspring.Studio.Picking;

/// <summary>Pages of this site that a text may lead to, by words of their titles.</summary>
static class LinkPicks
{
    private const int AtMost = 20;
    private const int LongestWords = 200;

    public static async Task<IResult> Find(HttpContext context, WellspringDb db)
    {
        var words = TypedText.OneLine(context.Request.Query["find"].ToString(), LongestWords);
        var articles = await FindArticles.Handle(db, words, AtMost, context.RequestAborted);
        var topics = (await TopicTree.Load(db, context.RequestAborted)).All().Where(t => words.Length > 0 && t.Title.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(AtMost);
        return DraftAnswers.Json(new()
        {
            ["links"] = new JsonArray([
                .. articles.Select(a => Link(a.Title, PublicPaths.Of(a.Kind, a.Slug), a.Kind.ToString().ToLowerInvariant())),
                .. topics.Select(t => Link(t.Title, PublicPaths.Of(t), "topic")),
            ]),
        });
    }

    private static JsonObject Link(string title, string path, string kind) => new() { ["title"] = title, ["path"] = path, ["kind"] = kind };
}
