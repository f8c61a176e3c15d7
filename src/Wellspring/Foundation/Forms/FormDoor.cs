using System.Net;
using System.Security.Cryptography;

namespace Wellspring.Foundation.Forms;

/// <summary>What a form brings to show that somebody means it: the task it worked on and the number that was found, or the word of the page that asked to confirm.</summary>
public sealed record FormEvidence(string Task, string Number, string Confirmation)
{
    public const string TaskField = "task";
    public const string NumberField = "number";
    public const string ConfirmationField = "confirmation";
}

/// <summary>How a form is let in.</summary>
public abstract record Passage
{
    /// <param name="Proof">SHA-256 of what it brought, lower-case hex: each brings one message.</param>
    public sealed record Open(string Proof) : Passage;

    /// <summary>It brought nothing: the reader is asked to confirm, and the answer brings this.</summary>
    public sealed record Confirm(string Confirmation) : Passage;

    public sealed record TooMany(TimeSpan Wait) : Passage;
}

/// <summary>
/// Decides whether a form is let in, without asking anybody outside and without a puzzle for people. Pages with forms are the same bytes for
/// everybody and hold no token. With script, an island fetches a task when the reader begins to write and works on it meanwhile. Without, the
/// reader confirms on a page that is made for this one message; that way is open to everybody, at a lower rate.
/// </summary>
public sealed class FormDoor(FormTokens tokens, AddressKeys addresses, TimeProvider time)
{
    private const string Work = "work";
    private const int Strangers = 25;

    private static readonly TimeSpan SoonestWork = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan SoonestConfirmation = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan LatestWork = TimeSpan.FromHours(4);
    private static readonly TimeSpan LatestConfirmation = TimeSpan.FromHours(24);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly RateLimit worked = new(20, Hour, time);
    private readonly RateLimit confirmed = new(6, Hour, time);
    private readonly RateLimit unknown = new(6 * Strangers, Hour, time);

    /// <summary>A task for the island.</summary>
    public string Task() => tokens.Issue(Work);

    /// <param name="content">All that the reader filled in, as one text.</param>
    /// <param name="address">Where it came from; null when a proxy hides it: then all share one, wider limit.</param>
    public Passage Ask(FormEvidence evidence, string content, IPAddress? address)
    {
        if (HasWorked(evidence)) return Opened(worked, address, evidence.Task);
        if (HasConfirmed(evidence, content)) return Opened(confirmed, address, evidence.Confirmation);
        return new Passage.Confirm(tokens.Issue(content));
    }

    /// <summary>For what holds neither words nor an address: nothing can be spread by it, so nobody is asked to confirm.</summary>
    public Passage AskBriefly(IPAddress? address) => Opened(confirmed, address, tokens.Issue(""));

    /// <summary>For evidence that has let another message in before.</summary>
    public Passage.Confirm AskAgain(string content) => new(tokens.Issue(content));

    private bool HasWorked(FormEvidence evidence) =>
        tokens.Age(evidence.Task, Work) is { } age && age >= SoonestWork && age <= LatestWork && ProofOfWork.Holds(evidence.Task, evidence.Number);

    private bool HasConfirmed(FormEvidence evidence, string content) =>
        tokens.Age(evidence.Confirmation, content) is { } age && age >= SoonestConfirmation && age <= LatestConfirmation;

    private Passage Opened(RateLimit limit, IPAddress? address, string proof)
    {
        var wait = address is null ? unknown.Take(0) : limit.Take(addresses.Of(address));
        return wait is null ? new Passage.Open(Hashing.Sha256Hex(proof)) : new Passage.TooMany(wait.Value);
    }

    /// <summary>With keys that end with the process.</summary>
    public static FormDoor Create(TimeProvider time) =>
        new(new(RandomNumberGenerator.GetBytes(32), () => RandomNumberGenerator.GetBytes(8), time), new(time, () => RandomNumberGenerator.GetBytes(32)), time);
}
