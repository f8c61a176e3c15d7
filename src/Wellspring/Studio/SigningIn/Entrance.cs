using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.SigningIn;

namespace Wellspring.Studio.SigningIn;

/// <summary>Lets a browser in, or only as far as the question for a code.</summary>
sealed class Entrance(StudioCookie cookie)
{
    public static SignInPlace Place(HttpContext context) => new(Device.InWords(context.Request.Headers.UserAgent.ToString()), SecretWord.New(RandomNumberGenerator.GetBytes)) { Before = context.Features.Get<SignedIn>()?.Session.Id };

    public IResult Admit(HttpContext context, Admission admission, SignInPlace place) => StudioPages.SeeOther(context, Open(context, admission, place));

    public IResult LetIn(HttpContext context, SignInPlace place) => StudioPages.SeeOther(context, Give(context, place));

    /// <summary>Gives the browser its cookie; the answer says where it goes on.</summary>
    public string Open(HttpContext context, Admission admission, SignInPlace place)
    {
        if (!admission.AsksForCode) return Give(context, place);
        cookie.GiveBegun(context.Response, place.Word);
        return StudioPaths.Code;
    }

    private string Give(HttpContext context, SignInPlace place)
    {
        cookie.Give(context.Response, place.Word);
        return StudioPaths.Desk;
    }
}
