using System.CommandLine;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class VerifyVerb
{
    private static readonly Option<bool> Audit = new("--audit") { Description = "Check the audit log of this site's database instead." };
    private static readonly Argument<string?> What = new("URL-OR-FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "An article's address, or a review-record.json with the article's .md beside it or above it." };
    private static readonly Option<string?> Keys = new("--keys") { Description = "A JSON Web Key Set to trust. Without it: that of the address's own site, or .well-known/jwks.json in a folder above the file." };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("verify", "Check a review record against the text that it vouches for, from public bytes alone.") { What, Keys, Audit };
        verb.SetAction((line, cancel) => (line.GetValue(Audit), line.GetValue(What)) switch
        {
            (true, null) => VerifyLog(here, cancel),
            (false, { } what) when !string.IsNullOrWhiteSpace(what) => Verify(here, what, line.GetValue(Keys), cancel),
            _ => throw new BadUsageException("verify takes an article's address or a record's file, or --audit alone"),
        });
        return verb;
    }

    private static async Task<int> VerifyLog(Surroundings here, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        var verdict = await VerifyAudit.Handle(db, cancel);
        if (verdict.Break is { } broken)
        {
            await here.Error.WriteLineAsync($"wellspring: audit log: {broken}");
            return ExitCode.Refused;
        }
        await here.Out.WriteLineAsync($"verified: the audit log of {verdict.Entries} entries is whole; {verdict.Anchors} published records agree with it");
        return ExitCode.Done;
    }

    private static async Task<int> Verify(Surroundings here, string what, string? keys, CancellationToken cancel)
    {
        if (!Uri.TryCreate(what, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return await Tell(here, what, VerifyRecord.Handle(FiledEvidence.Find(what, keys)), path => FiledEvidence.PictureHash(what, path, cancel), allAreThere: false);
        using var site = new PublicSite(url, SiteLimits.Ordinary, cancel);
        return await Tell(here, what, VerifyRecord.Handle(await PublicEvidence.Fetch(site, keys)), site.Hash, allAreThere: true);
    }

    /// <param name="allAreThere">On the site itself a picture that is not there is one that was taken away; beside a file it was only not kept.</param>
    private static async Task<int> Tell(Surroundings here, string what, RecordVerdict verdict, Func<string, Task<string?>> hashOf, bool allAreThere)
    {
        if (!verdict.Holds) return await Refuse(here, what, verdict.Difference!);
        var absent = new List<string>();
        foreach (var picture in verdict.Pictures)
        {
            var hash = picture.Path is { } path ? await hashOf(path) : null;
            if (hash is null && picture.Path is not null && allAreThere) return await Refuse(here, what, $"The picture {picture.File} is not there.");
            if (hash is not null && picture.Difference(hash) is { } difference) return await Refuse(here, what, difference);
            if (hash is null) absent.Add(picture.File);
        }
        await here.Out.WriteLineAsync($"verified: \"{verdict.Title}\", edition {verdict.Edition}, is the text that {verdict.Reviewer} signed on {verdict.SignedAt}");
        await here.Out.WriteLineAsync($"{Count.Of(verdict.Claims, "statement")}, {Count.Of(verdict.Sources, "source")}; key {verdict.Key}");
        if (verdict.OtherClaimRule is { } other) await here.Out.WriteLineAsync($"not checked, whether the record tells every claim: it was made by {(other.Length > 0 ? $"version {other} of the rule for claims" : "a rule for claims that it does not name")}, this program has version {ClaimRule.Version}");
        if (absent.Count > 0) await here.Out.WriteLineAsync($"not checked, for their bytes are not here: {string.Join(", ", absent)}");
        return ExitCode.Done;
    }

    private static async Task<int> Refuse(Surroundings here, string what, string difference)
    {
        await here.Error.WriteLineAsync($"wellspring: {what}: {difference}");
        return ExitCode.Refused;
    }
}
