using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Readers;
using Wellspring.Searching;

namespace Wellspring.Studio.Inbox;

/// <summary>The list of what readers sent. What is asked of it stands in the address.</summary>
sealed class InboxEndpoint(StudioPages pages)
{
    private const int LongestWords = 200;
    private const int MostPages = 10_000;

    public async Task<IResult> Show(HttpContext context, WellspringDb db)
    {
        var question = QuestionOf(context.Request.Query);
        var part = await ListMessages.Part(db, question, context.RequestAborted);
        return await pages.Ok<InboxPage>(context, (nameof(InboxPage.Inbox), new InboxView(question, part)));
    }

    private static InboxQuestion QuestionOf(IQueryCollection query) => new(
        BoxOf(query["box"].ToString()), query["state"] != "all", TypedText.OneLine(query["find"].ToString(), LongestWords),
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, MostPages) : 0);

    private static InboxBox BoxOf(string name) => name switch { "feedback" => InboxBox.Feedback, "kept-apart" => InboxBox.KeptApart, _ => InboxBox.Requests };
}

public sealed record InboxView(InboxQuestion Question, InboxPart Part)
{
    public static readonly IReadOnlyList<(InboxBox Box, string Name, string InWords)> Boxes =
        [(InboxBox.Requests, "requests", "Articles asked for"), (InboxBox.Feedback, "feedback", "Feedback and messages"), (InboxBox.KeptApart, "kept-apart", "Kept apart as spam")];

    public string? Earlier => Question.Page > 0 ? Address(Question with { Page = Question.Page - 1 }) : null;

    public string? Later => (Question.Page + 1) * InboxQuestion.PageLength < Part.Matching ? Address(Question with { Page = Question.Page + 1 }) : null;

    public string Of(InboxBox box) => Address(Question with { Box = box, Page = 0 });

    /// <summary>Somebody who writes like this may be in danger: whoever reads the list sees it first.</summary>
    public static bool MayBeInDanger(ListedMessage message) => CrisisWords.In(message.Words);

    private static string Address(InboxQuestion question) => QueryHelpers.AddQueryString(StudioPaths.Inbox, new Dictionary<string, string?>
    {
        ["box"] = Boxes.Single(b => b.Box == question.Box).Name,
        ["state"] = question.OpenOnly ? null : "all",
        ["find"] = question.Find.Length > 0 ? question.Find : null,
        ["page"] = question.Page > 0 ? question.Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));
}
