using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;

namespace Wellspring.Studio.SigningIn;

/// <summary>The pages of whoever is not in yet.</summary>
sealed class SignInPages(StudioPages pages, StudioSettings settings, RefusalLog refusals)
{
    public Task<IResult> Ask(HttpContext context) => Again(context, StatusCodes.Status200OK, [], "");

    /// <summary>With what was wrong, and the address that was typed.</summary>
    public Task<IResult> Again(HttpContext context, int status, IReadOnlyList<Finding> problems, string email)
    {
        WriteDown(problems);
        return pages.Show<SignInPage>(context, status, problems, (nameof(SignInPage.Email), email), (nameof(SignInPage.OtherWay), settings.OpenId?.Name));
    }

    public Task<IResult> Code(HttpContext context, int status, IReadOnlyList<Finding> problems)
    {
        WriteDown(problems);
        return pages.Show<CodePage>(context, status, problems);
    }

    private void WriteDown(IReadOnlyList<Finding> problems)
    {
        if (problems.Count > 0) refusals.SignIn(problems[0].Code);
    }
}
