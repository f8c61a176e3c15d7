using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio.Room;

/// <summary>Takes a form to an act and answers: done, then on to a page that says so; refused, then the page again with what was typed.</summary>
sealed class FormDesk(StudioSettings settings, IAntiforgery antiforgery)
{
    public async Task<IResult> Take<T>(HttpContext context, Func<StudioForm, Actor, Task<Outcome<T>>> act, Func<T, string> onward, Func<StudioForm, IReadOnlyList<Finding>, Task<IResult>> again) where T : class
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var outcome = await act(form, context.Actor());
        return outcome.Done ? StudioPages.SeeOther(context, onward(outcome.Value)) : await again(form, outcome.Refusals);
    }
}
