using System.CommandLine;
using Wellspring.Evidence;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Web.CommandLine;

static class VerdictVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The article." };
    private static readonly Argument<string[]> Words = new("CLAIMS-AND-VERDICT") { Arity = ArgumentArity.OneOrMore, Description = $"Claims by number or hash, as \"claims\" lists them, and last the verdict: {string.Join(", ", VerdictWords.Names)}." };
    private static readonly Option<bool> All = new("--all") { Description = "Every claim that has no verdict of yours yet, instead of naming claims." };
    private static readonly Option<string> Comment = new("--comment") { Description = "What the team should know of it; readers never see it.", DefaultValueFactory = _ => "" };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("verdict", "Say, as a reviewer who could sign the text, what you found of claims of its latest edition. A later verdict takes the place of an earlier one.") { Slug, Words, All, Comment, StaffOption.As };
        verb.SetAction((line, cancel) => Give(here, line, cancel));
        return verb;
    }

    private static async Task<int> Give(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var (claims, word) = Read(line.GetRequiredValue(Words), line.GetValue(All));
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var outcome = await GiveVerdicts.Handle(db, line.GetRequiredValue(Slug), claims, word, line.GetRequiredValue(Comment), here.Time, actor.Value, cancel);
        return await here.Answer(outcome, given => given.Claims.Count == 0 ? "every claim has a verdict of yours already" : string.Join(Environment.NewLine, given.Claims.Select(c => $"{given.Word.Name()}: {c.Hash[..12]}  {Claims.Words(c.Text)}")));
    }

    private static (string[]? Claims, VerdictWord Word) Read(string[] words, bool all) => (words, all, VerdictWords.Named(words[^1])) switch
    {
        (_, _, null) => throw new BadUsageException($"\"{words[^1]}\" is no verdict; the last word is one of {string.Join(", ", VerdictWords.Names)}"),
        ([_], true, { } word) => (null, word),
        ([_], false, _) => throw new BadUsageException("no claim is named: give numbers or hashes as \"claims\" lists them before the verdict, or --all"),
        (_, true, _) => throw new BadUsageException("--all stands for every claim that has no verdict of yours yet: name claims, or give --all, not both"),
        (_, _, { } word) => (words[..^1], word),
    };
}
