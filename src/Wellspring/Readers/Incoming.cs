using Wellspring.Foundation.Mail;

namespace Wellspring.Readers;

/// <summary>What is wrong with one field of a form, said beside it.</summary>
public sealed record Problem(string Field, string Sentence);

/// <summary>A form as the reader filled it in. Nothing typed is ever lost: what is shown again is shown from here.</summary>
public sealed record Incoming(MessageKind Kind)
{
    public const int LongestRequest = 500;
    public const int LongestFeedback = 2000;
    public const int LongestContact = 5000;
    private const int ShortestRequest = 8;

    public string Words { get; init; } = "";
    public Helpful? Helpful { get; init; }
    public bool ReportsError { get; init; }
    public bool WantsAnswer { get; init; }

    /// <summary>As it was typed.</summary>
    public string Address { get; init; } = "";

    /// <summary>A choice and nothing else.</summary>
    public bool IsBrief => Helpful is not null && Words.Length == 0 && Address.Length == 0 && !ReportsError;

    /// <summary>The slug of the article whose page held the form; empty for none.</summary>
    public string Article { get; init; } = "";

    /// <summary>Which edition that page showed.</summary>
    public int? Edition { get; init; }

    public int Longest => Kind switch { MessageKind.Request => LongestRequest, MessageKind.Feedback => LongestFeedback, _ => LongestContact };

    /// <summary>An address is kept where the reader wants to hear from us, and nowhere else.</summary>
    public string? AddressToKeep => Kind == MessageKind.Request || (Kind == MessageKind.Contact && WantsAnswer) ? MailAddress.Read(Address) : null;

    /// <summary>Everything that is wrong, in the order of the fields.</summary>
    public IReadOnlyList<Problem> Problems() => [.. AgainstWords(), .. AgainstAddress()];

    private IEnumerable<Problem> AgainstWords()
    {
        if (Words.Length > Longest) yield return new("words", $"This is {Words.Length:N0} characters long. Please shorten it to {Longest:N0} or fewer.");
        else if (Kind == MessageKind.Request && Words.Length < ShortestRequest) yield return new("words", "Write your question or topic, in a few words at least.");
        else if (Kind == MessageKind.Contact && Words.Length == 0) yield return new("words", "Write your message.");
        else if (Kind == MessageKind.Feedback && Words.Length == 0 && ReportsError) yield return new("words", "Say what is wrong, so that we can put it right.");
        else if (Kind == MessageKind.Feedback && Words.Length == 0 && Helpful is null) yield return new("helpful", "Choose an answer, or write a few words.");
    }

    private IEnumerable<Problem> AgainstAddress()
    {
        var isAsked = Kind == MessageKind.Request || (Kind == MessageKind.Contact && (WantsAnswer || Address.Length > 0));
        if (!isAsked || MailAddress.Read(Address) is not null) yield break;
        if (MailAddress.IsNumber(Address)) yield return new("address", "We cannot write to a number in brackets. Please give an address with a name after the @, like name@example.org.");
        else if (Address.Length > 0) yield return new("address", "This is no e-mail address. It should look like name@example.org.");
        else if (WantsAnswer) yield return new("address", "Write the e-mail address that we should answer to.");
    }
}
