using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Wellspring.Foundation;

namespace Wellspring.Accounts.Passkeys;

/// <summary>The site that passkeys are for: they work at its address alone, so that no other site can ask for one of them.</summary>
public sealed class PasskeySite(Uri publicUrl)
{
    private readonly IOptions<IdentityPasskeyOptions> options = Options.Create(new IdentityPasskeyOptions
    {
        ServerDomain = publicUrl.Host,
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AttestationConveyancePreference = "none",
        ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == publicUrl.GetLeftPart(UriPartial.Authority)),
    });

    // What it would ask of the request is told by the options.
    internal static HttpContext NoRequest => new DefaultHttpContext();

    internal PasskeyHandler<StaffUser> HandlerOn(WellspringDb db) => new(
        new UserManager<StaffUser>(new PasskeyStore(db), Options.Create(new IdentityOptions()), new PasswordHasher<StaffUser>(), [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), null!, NullLogger<UserManager<StaffUser>>.Instance),
        options);
}
