using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;

namespace Wellspring.Studio.Media;

/// <summary>The pictures. What is asked of them stands in the address.</summary>
sealed class PicturesEndpoint(StudioPages pages)
{
    private const int LongestWords = 200;
    private const int MostPages = 10_000;

    public async Task<IResult> Show(HttpContext context, WellspringDb db)
    {
        var query = context.Request.Query;
        var question = new PictureQuestion(TypedText.OneLine(query["find"].ToString(), LongestWords), PicturesView.WorryNamed(query["worry"]),
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, MostPages) : 0);
        var list = await ListPictures.Handle(db, question, await SiteLogo.Shown(db, context.RequestAborted), context.RequestAborted);
        return await pages.Ok<PicturesPage>(context, (nameof(PicturesPage.Pictures), new PicturesView(question, list)), (nameof(PicturesPage.IsRemoved), query["is"] == "removed"));
    }
}

public sealed record PicturesView(PictureQuestion Question, ListedPictures List)
{
    public static readonly IReadOnlyList<(PictureWorry Worry, string Name, string InWords)> Worries = [(PictureWorry.Unused, "unused", "that nothing shows"), (PictureWorry.WithoutLicence, "licence", "without a licence")];

    public string? Earlier => Question.Page > 0 ? Address(Question with { Page = Question.Page - 1 }) : null;

    public string? Later => (Question.Page + 1) * PictureQuestion.PageLength < List.Matching ? Address(Question with { Page = Question.Page + 1 }) : null;

    public static PictureWorry WorryNamed(string? name) => Worries.SingleOrDefault(w => w.Name == name).Worry;

    private static string Address(PictureQuestion question) => QueryHelpers.AddQueryString(StudioPaths.Media, new Dictionary<string, string?>
    {
        ["find"] = question.Find.Length > 0 ? question.Find : null,
        ["worry"] = Worries.SingleOrDefault(w => w.Worry == question.Worry).Name,
        ["page"] = question.Page > 0 ? question.Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));
}
