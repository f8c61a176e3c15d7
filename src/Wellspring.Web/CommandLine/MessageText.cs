using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Readers;

namespace Wellspring.Web.CommandLine;

/// <summary>Readers' messages on a terminal: one line each, and nothing in a line that a terminal would act on.</summary>
static class MessageText
{
    private const int Longest = 160;

    public static async Task Write(TextWriter output, IReadOnlyList<ListedMessage> messages)
    {
        foreach (var message in messages) await output.WriteLineAsync(string.Join("  ", Parts(message).OfType<string>()));
    }

    public static object Shape(ListedMessage message) => new
    {
        message.Number,
        kind = Low(message.Kind),
        at = message.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        state = Low(message.State),
        message.Voices,
        helpful = message.Helpful is { } helpful ? Low(helpful) : null,
        error = message.ReportsError,
        message.Article,
        message.Edition,
        keptApart = message.Suspicion,
        waitsForAnswer = message.WaitsForAnswer,
        words = TypedText.Clean(message.Words),
    };

    /// <summary>Does one act in somebody's name and says what came of it.</summary>
    public static async Task<int> Act<T>(Surroundings here, ParseResult line, Func<WellspringDb, Actor, Task<Outcome<T>>> act, Func<T, string> sentence, CancellationToken cancel) where T : class
    {
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        return actor.Done ? await here.Answer(await act(db, actor.Value), sentence) : await here.Refuse(actor.Refusals);
    }

    private static IEnumerable<string?> Parts(ListedMessage message) =>
    [
        $"{message.Number}",
        $"{message.At.UtcDateTime:yyyy-MM-dd}",
        message.Kind == MessageKind.Request ? Low(message.State) : $"{Low(message.Kind)} {Low(message.State)}",
        message.Kind == MessageKind.Request ? $"{message.Voices} {(message.Voices == 1 ? "voice" : "voices")}" : null,
        message.ReportsError ? "ERROR" : null,
        message.Helpful is { } helpful ? $"helpful: {Low(helpful)}" : null,
        message.Article,
        message.WaitsForAnswer ? "wants an answer" : null,
        message.Suspicion is { } why ? $"kept apart: {why}" : null,
        message.Words.Length > 0 ? $"\"{TypedText.OneLine(message.Words, Longest)}\"" : null,
    ];

    private static string Low(Enum value) => value.ToString().ToLowerInvariant();
}
