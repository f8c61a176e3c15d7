using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Screening;

namespace Wellspring.Web.CommandLine;

/// <summary>Screening tests before they reach readers: signed like articles, and shown under the same proof.</summary>
static class InstrumentVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The screening test, as \"instrument list\" names it." };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why, for the log.", Required = true };

    public static Command Create(Surroundings here)
    {
        var list = new Command("list", "The screening tests that are here, and what each still needs before readers see it.") { OutputFormat.Option("text", "json") };
        list.SetAction((line, cancel) => List(here, line.GetValue<string>("--format") == "json", cancel));
        return new Command("instrument", "Screening tests.")
        {
            list,
            Act(here, "sign", "Vouch, as a licensed reviewer, for exactly what a screening test says now.", Sign),
            Act(here, "confirm", "Say, as an administrator, that the conditions under which a screening test may be shown are met here.", Confirm),
            Act(here, "publish", "Put a signed screening test before readers.", Publish),
            Act(here, "withdraw", "Take a screening test from readers at once.", Withdraw, Reason),
        };
    }

    private static Command Act(Surroundings here, string name, string words, Func<Surroundings, WellspringDb, ParseResult, Actor, CancellationToken, Task<int>> act, params System.CommandLine.Option[] options)
    {
        var verb = new Command(name, words) { Slug, StaffOption.As };
        foreach (var option in options) verb.Add(option);
        verb.SetAction((line, cancel) => InTheNameOf(here, line, act, cancel));
        return verb;
    }

    private static async Task<int> InTheNameOf(Surroundings here, ParseResult line, Func<Surroundings, WellspringDb, ParseResult, Actor, CancellationToken, Task<int>> act, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        return actor.Done ? await act(here, db, line, actor.Value, cancel) : await here.Refuse(actor.Refusals);
    }

    private static async Task<int> Sign(Surroundings here, WellspringDb db, ParseResult line, Actor actor, CancellationToken cancel) =>
        await here.Answer(await SignInstrument.Handle(db, line.GetRequiredValue(Slug), null, (await EditorialPolicy.Current(db, cancel)).Version, here.Time, actor, cancel), s => $"signed {line.GetRequiredValue(Slug)}, fingerprint {s.Covers}");

    private static async Task<int> Confirm(Surroundings here, WellspringDb db, ParseResult line, Actor actor, CancellationToken cancel) =>
        await here.Answer(await ConfirmConditions.Handle(db, line.GetRequiredValue(Slug), null, here.Time, actor, cancel), c => $"confirmed for {c.Slug}: {c.Conditions}");

    private static async Task<int> Publish(Surroundings here, WellspringDb db, ParseResult line, Actor actor, CancellationToken cancel) =>
        await here.Answer(await ReleaseInstrument.Handle(db, line.GetRequiredValue(Slug), here.Time, actor, cancel), r => $"published {r.Definition.Title}, fingerprint {r.Fingerprint}: {here.PublicUrl.GetLeftPart(UriPartial.Authority)}/tests/{r.Slug}");

    private static async Task<int> Withdraw(Surroundings here, WellspringDb db, ParseResult line, Actor actor, CancellationToken cancel) =>
        await here.Answer(await WithdrawInstrument.Handle(db, line.GetRequiredValue(Slug), line.GetRequiredValue(Reason), here.Time, actor, cancel), r => $"withdrew {r.Definition.Title}");

    private static async Task<int> List(Surroundings here, bool json, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var today = DateOnly.FromDateTime(here.Time.GetUtcNow().UtcDateTime);
        var desks = await InstrumentDesk.All(db, cancel);
        if (json) await here.Out.WriteJson(new { instruments = desks.Select(d => new { slug = d.Instrument.Slug, title = d.Instrument.Title, fingerprint = d.Fingerprint, published = d.Release?.Fingerprint, missing = InstrumentGate.Findings(d, today).Select(f => f.Code) }) });
        else foreach (var desk in desks) await here.Out.WriteLineAsync(Line(desk, today));
        return ExitCode.Done;
    }

    private static string Line(InstrumentDesk desk, DateOnly today)
    {
        var missing = InstrumentGate.Findings(desk, today).Select(f => f.Code).Distinct().ToList();
        var shown = desk switch { { Release: null } => "not published", { HasChanged: true } => "published as it was signed before", _ => "published" };
        return $"{desk.Instrument.Slug}  {desk.Instrument.Title}  {shown}{(missing.Count > 0 ? $"  needs: {string.Join(", ", missing)}" : "")}";
    }
}
