using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What readers are told of a person.</summary>
/// <param name="Biography">In the article language; it makes no claims.</param>
public sealed record PersonWords(string Name, string Credentials, string Biography)
{
    private const int LongestName = 120;
    private const int LongestCredentials = 200;
    private const int LongestBiography = 5000;

    internal IEnumerable<Finding> Refusals()
    {
        if (Name.Length is 0 or > LongestName || Name.Any(char.IsControl)) yield return Finding.Refuse("name-malformed", $"A name is one line of at most {LongestName} characters, as readers are to read it.");
        if (AgainstCredentials(Credentials) is { } malformed) yield return malformed;
        if (Biography.Length > LongestBiography) yield return Finding.Refuse("biography-long", $"A biography has at most {LongestBiography} characters.");
        else foreach (var finding in PublicationGate.ForIntroduction(Biography).Where(f => f.Severity == Severity.Refuse)) yield return finding;
    }

    internal static Finding? AgainstCredentials(string credentials) => credentials.Length > LongestCredentials || credentials.Any(char.IsControl)
        ? Finding.Refuse("credentials-malformed", $"Credentials are one line of at most {LongestCredentials} characters, as \"MD, PhD\".") : null;
}

/// <summary>Who looks after what is told of people.</summary>
static class PeopleDesk
{
    public static bool LooksAfter(Actor actor) => actor.May(Roles.Editor | Roles.Administrator);

    public static IEnumerable<Finding> Against(Actor actor, Person person)
    {
        if (!LooksAfter(actor)) yield return Finding.Refuse("not-allowed", "Only an editor or an administrator changes what is told of people.");
        if (OfSamples(actor, person) is { } sample) yield return sample;
    }

    public static Finding? OfSamples(Actor actor, Person person) => actor.IsSample && !person.IsSample
        ? Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can change sample people only.") : null;

    public static Finding Unknown(string slug) => Finding.Refuse("person-unknown", $"No person has the slug \"{slug}\".");
}
