using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio;

/// <summary>When a door opens to whoever signed in with one factor where two are demanded of them: never, as long as they have no other one, or always.</summary>
public enum Threshold { Never, WithoutSecondFactor, Always }

/// <summary>Who may use an endpoint of the studio. One without a door opens to nobody.</summary>
/// <param name="Roles">Any of these is enough; null for whoever comes, signed in or not.</param>
public sealed record StudioDoor(Roles? Roles)
{
    public static readonly StudioDoor Anybody = new((Roles?)null);

    /// <summary>Every member of the team.</summary>
    public static readonly StudioDoor Team = new(Enum.GetValues<Roles>().Aggregate((a, b) => a | b));

    /// <summary>Those who write articles.</summary>
    public static readonly StudioDoor Writing = new(OpenDraft.Writers);

    /// <summary>Those who write, check, sign and publish articles: each sees where an article stands.</summary>
    public static readonly StudioDoor Newsroom = new(Foundation.Roles.Writer | Foundation.Roles.Editor | Foundation.Roles.Reviewer | Foundation.Roles.Administrator);

    /// <summary>Those who put articles before the public.</summary>
    public static readonly StudioDoor Publishing = new(Foundation.Roles.Editor | Foundation.Roles.Administrator);

    /// <summary>Those who change and merge what the libraries hold.</summary>
    public static readonly StudioDoor Libraries = new(Evidence.LibraryRoles.Keepers);

    public static readonly StudioDoor Administrator = new(Foundation.Roles.Administrator);

    /// <summary>Every member of the team, also whoever has yet to set up a second factor that is demanded of them: here they do.</summary>
    public static readonly StudioDoor SettingUp = Team with { Before = Threshold.WithoutSecondFactor };

    /// <summary>Every member of the team, with whatever they signed in: the way out, and the page that says why nothing else opens.</summary>
    public static readonly StudioDoor Leaving = Team with { Before = Threshold.Always };

    /// <summary>Those who decide about what readers sent, and see an address while it is kept.</summary>
    public static readonly StudioDoor Readers = new(Foundation.Roles.Editor | Foundation.Roles.Administrator);

    /// <summary>When it opens to whoever signed in with one factor where two are demanded.</summary>
    public Threshold Before { get; init; }

    public bool OpensTo(Roles? signedIn) => Roles is not { } asked || (signedIn is { } has && (asked & has) != 0);
}
