using System.Globalization;
using Wellspring.Foundation.Forms;
using Wellspring.Readers;

namespace Wellspring.Studio.Inbox;

/// <summary>A reader's message in the words of a list.</summary>
static class MessageWords
{
    private const int Longest = 180;

    public static string Summary(ListedMessage message) => message.Words.Length > 0 ? TypedText.OneLine(message.Words, Longest) : Choice(message);

    public static string Facts(ListedMessage message) => string.Join(" · ", new[]
    {
        $"{Kind(message)} {message.Number}",
        message.At.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        message.Kind == MessageKind.Request ? $"{message.Voices} {(message.Voices == 1 ? "reader asks" : "readers ask")}" : null,
        message.Helpful is not null && message.Words.Length > 0 ? Choice(message) : null,
        message.Article is { } article ? $"{article}{(message.Edition is { } edition ? $", edition {edition}" : "")}" : null,
        message.Suspicion is { } why ? $"kept apart: {why}" : null,
    }.OfType<string>());

    public static string Kind(ListedMessage message) => message.Kind switch { MessageKind.Request => "Request", MessageKind.Feedback => "Feedback", _ => "Message" };

    public static string InWords(TriageState state) => state switch
    {
        TriageState.New => "New",
        TriageState.Planned => "Planned",
        TriageState.Answered => "Answered",
        TriageState.Declined => "Declined",
        _ => "Settled",
    };

    private static string Choice(ListedMessage message) => message.Helpful switch
    {
        Helpful.Yes => "Found it helpful",
        Helpful.Partly => "Found it partly helpful",
        Helpful.No => "Did not find it helpful",
        _ => "Without words",
    };
}
