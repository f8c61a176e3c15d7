using System.CommandLine;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class CheckVerb
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Article files.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> All = new("--all") { Description = "Every article of the database instead, people and sign-offs included." };
    private static readonly Option<string> Format = new("--format") { Description = "text, json or sarif.", DefaultValueFactory = _ => "text" };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("check", "Ask the gate what is wrong with article files, or with every article. Exits 1 only on a refusal.") { Files, All, Format };
        verb.SetAction((line, cancel) => Check(here, line, cancel));
        return verb;
    }

    private static async Task<int> Check(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var write = Writer(line.GetRequiredValue(Format));
        var texts = await Texts(here, line, cancel);
        await here.Out.WriteLineAsync(write(texts));
        if (!texts.Any(t => t.IsRefused)) return ExitCode.Done;
        await here.Error.WriteLineAsync($"wellspring: refused: {string.Join(", ", texts.Where(t => t.IsRefused).Select(t => t.File))}");
        return ExitCode.Refused;
    }

    private static Func<IReadOnlyList<CheckedText>, string> Writer(string format) => format switch
    {
        "text" => CheckText.Write,
        "json" => CheckJson.Write,
        "sarif" => CheckSarif.Write,
        _ => throw new BadUsageException($"there is no format \"{format}\"; there are text, json and sarif"),
    };

    private static async Task<IReadOnlyList<CheckedText>> Texts(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var files = line.GetValue(Files) ?? [];
        if (line.GetValue(All) == files.Length > 0) throw new BadUsageException("check takes either files or --all");
        if (files.Length > 0) return CheckFiles.Handle(files, here.Time);
        await using var db = await here.OpenDatabase(cancel);
        return await CheckArticles.All(db, here.Time, cancel);
    }
}
