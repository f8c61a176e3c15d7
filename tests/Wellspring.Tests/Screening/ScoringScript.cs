using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.ClearScript.V8;
using Wellspring.Screening;

namespace Wellspring.Tests.Screening;

/// <summary>The scoring of a reader's browser (Screening/Client) in a V8 of its own, and what it says beside what the server says.</summary>
public sealed class ScoringScript : IDisposable
{
    private const string Door = """
        const answersOf = (definition, places) => new Map(definition.questions.map((q, i) => [q.link, places[i]]).filter(([, place]) => place >= 0));
        const told = (definition, answers) => {
          const { scores, missing, dangers } = screening.score(definition, answers);
          return [
            screening.asked(definition, answers).map((q) => q.link).join(" "),
            scores.map((s) => `${s.rule.code} ${s.total ?? "-"} ${s.band ?? "-"} [${s.reached.join(" ")}]`).join(" "),
            missing.join(" "),
            dangers.map((d) => `${d.kind}@${d.question ?? "-"}`).join(" "),
          ].join(" | ");
        };
        function tellAll(definition, sets) {
          const known = JSON.parse(definition);
          return JSON.stringify(JSON.parse(sets).map((places) => told(known, answersOf(known, places))));
        }
        function respond(definition, words, places, authored) {
          const [known, { title, questions, options, scores, bands }] = [JSON.parse(definition), JSON.parse(words)];
          const shown = { title, question: (link) => questions[link], option: (link, place) => options[link][place], score: (code) => scores[code], band: (score, band) => bands[score][band] };
          return screening.response(known, shown, answersOf(known, JSON.parse(places)), new Date(authored));
        }
        """;

    private static readonly Lazy<string> Bundle = new(() => Esbuild("--format=iife", "--global-name=screening"));
    private readonly V8ScriptEngine engine = new();

    public ScoringScript()
    {
        engine.Execute("bundle.js", Bundle.Value);
        engine.Execute("door.js", Door);
    }

    public void Agrees(Instrument instrument, IReadOnlyList<int[]> sets)
    {
        var differences = Differences(instrument, sets);
        Assert.True(differences.Count == 0, $"{differences.Count} of {sets.Count} differ:\n{string.Join('\n', differences.Take(5))}\n{ForScript.Of(instrument)}");
    }

    /// <summary>Where the two hosts disagree. An answer set is the place of the option at each question, in order, or -1 for none.</summary>
    public List<string> Differences(Instrument instrument, IReadOnlyList<int[]> sets, string? definition = null)
    {
        var told = JsonSerializer.Deserialize<string[]>((string)engine.Invoke("tellAll", definition ?? ForScript.Of(instrument), JsonSerializer.Serialize(sets)))!;
        Assert.Equal(sets.Count, told.Length);
        return [.. sets.Zip(told).Select(p => (Places: p.First, Script: p.Second, Server: Told(instrument, Answers(instrument, p.First))))
            .Where(p => p.Script != p.Server).Select(p => $"{instrument.Slug} [{string.Join(' ', p.Places)}]: the script says \"{p.Script}\", the server \"{p.Server}\"")];
    }

    public string Response(Instrument instrument, int[] places, DateTimeOffset authored) =>
        (string)engine.Invoke("respond", ForScript.Of(instrument), Words(instrument), JsonSerializer.Serialize(places), authored.ToUnixTimeMilliseconds());

    public static Dictionary<string, int> Answers(Instrument instrument, int[] places) =>
        instrument.Questions.Zip(places).Where(p => p.Second >= 0).ToDictionary(p => p.First.LinkId, p => p.Second);

    /// <summary>Both parts of the client in one file, as the build makes it.</summary>
    public static string Esbuild(params string[] options)
    {
        var start = new ProcessStartInfo(Repository.File("node_modules", ".bin", "esbuild"), ["--bundle", "--target=es2022", "--loader=ts", "--log-level=warning", .. options])
        {
            WorkingDirectory = Repository.File("src", "Wellspring", "Screening", "Client"), RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var esbuild = Process.Start(start)!;
        esbuild.StandardInput.Write("""export * from "./scoring"; export * from "./response";""");
        esbuild.StandardInput.Close();
        var bundle = esbuild.StandardOutput.ReadToEnd();
        esbuild.WaitForExit();
        Assert.Equal(0, esbuild.ExitCode);
        return bundle;
    }

    private static string Told(Instrument instrument, Dictionary<string, int> answers)
    {
        var scored = instrument.Score(answers);
        return string.Join(" | ",
            string.Join(' ', Asked.Of(instrument.Questions, answers).Select(q => q.LinkId)),
            string.Join(' ', scored.Scores.Select(s => $"{s.Rule.Code} {s.Total?.ToString("0.######", CultureInfo.InvariantCulture) ?? "-"} {s.Band?.Code ?? "-"} [{string.Join(' ', s.Rule.CutOffs.Index().Where(c => c.Item.IsReachedBy(s)).Select(c => c.Index))}]")),
            string.Join(' ', scored.Missing),
            string.Join(' ', scored.Dangers.Select(d => $"{d.Kind}@{d.Question ?? "-"}")));
    }

    private static string Words(Instrument instrument) => JsonSerializer.Serialize(new
    {
        title = instrument.Title,
        questions = instrument.Questions.ToDictionary(q => q.LinkId, q => q.Text),
        options = instrument.Questions.ToDictionary(q => q.LinkId, q => q.Options.Select(o => o.Text)),
        scores = instrument.Scores.ToDictionary(s => s.Code, s => s.Name),
        bands = instrument.Scores.ToDictionary(s => s.Code, s => s.Bands.ToDictionary(b => b.Code, b => b.Words)),
    });

    public void Dispose() => engine.Dispose();
}
