using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Who signed a record, as this site knows them. In whatever they differ, the record is of somebody else and stays history.</summary>
static class MapReviewer
{
    public static async Task<Outcome<Review>> Of(WellspringDb db, RecordClaims says, Manuscript manuscript, DateTimeOffset now, CancellationToken cancel)
    {
        if (says.WasUrgent) return Stays("it was published urgently, before an independent reviewer had signed it");
        if (says.SignOff is not { SignedAt: { } signedAt } signOff) return Stays("it does not name one sign-off with its time");
        if (signOff.Reviewer is not { } reviewer || signOff.Licence is not { } licence) return Stays("it names no public reviewer with a license");
        if (signedAt > now || signedAt > says.PublishedAt) return Stays("it was signed later than it says it was published, or in the future");
        if (!WasUnder(manuscript.Policy, says, signOff)) return Stays($"it was signed under version {signOff.PolicyVersion} of an editorial policy that asks for other things than version {manuscript.Policy.Version}, which is in force here");
        return await Of(db, reviewer, licence, signedAt, cancel);
    }

    private static async Task<Outcome<Review>> Of(WellspringDb db, JsonObject reviewer, JsonObject stated, DateTimeOffset signedAt, CancellationToken cancel)
    {
        var slug = reviewer.Str("slug") ?? "";
        if (await db.People.SingleOrDefaultAsync(p => p.Slug == slug, cancel) is not { } person) return Stays($"nobody here has the slug \"{slug}\" of its reviewer");
        if ((person.Name, person.Credentials) != (reviewer.Str("name"), reviewer.Str("credentials"))) return Stays($"its reviewer is {reviewer.Str("name")}, {reviewer.Str("credentials")}; {slug} is {person.Name}, {person.Credentials} here");
        if (person.Licences.Find(l => IsStated(l, stated)) is not { } licence) return Stays($"{person.Name} has no license here as it states one: {stated.Str("jurisdiction")} {stated.Str("number")}, {stated.Str("profession")}");
        var users = await db.Staff.AsNoTracking().Where(u => u.PersonId == person.Id).ToListAsync(cancel);
        return users is [var user] ? new Review(user.AsActor(), person, licence, signedAt, null) : Stays($"{person.Name} is not one member of the team here: add them with \"user add\"");
    }

    // Each site counts its versions for itself: what they ask for is compared, as the record states it.
    private static bool WasUnder(EditorialPolicy policy, RecordClaims says, ClaimedSignOff signOff)
    {
        if (says.Policy is not { } stated || !JsonNode.DeepEquals(stated["version"], signOff.PolicyVersion)) return false;
        var ours = RecordContents.Policy(policy);
        ours["version"] = signOff.PolicyVersion;
        return JsonNode.DeepEquals(stated, ours);
    }

    private static bool IsStated(Licence licence, JsonObject stated) =>
        (licence.Jurisdiction, licence.Number, licence.Profession, Day(licence.ExpiresOn)) == (stated.Str("jurisdiction"), stated.Str("number"), stated.Str("profession"), stated.Str("expiresOn"));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Finding Stays(string why) => Finding.Refuse("record-unlike", $"The record holds, but it stays history: {why}.");
}
