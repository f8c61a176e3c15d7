using System.Globalization;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Policy;

/// <summary>What was typed, as it was typed, and the policy that it makes.</summary>
/// <param name="Unread">What is no number at all.</param>
public sealed record TypedPolicy(EditorialPolicy Policy, IReadOnlyDictionary<string, string> Numbers, int BasedOn, string Why, IReadOnlyList<Finding> Unread)
{
    public static TypedPolicy Of(EditorialPolicy policy) =>
        new(policy, PolicyNumbers.All.ToDictionary(n => n.Field, n => n.Of(policy).ToString(CultureInfo.InvariantCulture)), policy.Version, "", []);
}

static class PolicyForm
{
    public static TypedPolicy Read(StudioForm form, EditorialPolicy current)
    {
        var numbers = PolicyNumbers.All.ToDictionary(n => n.Field, n => form.Text(n.Field));
        var proposed = current with
        {
            AcceptedKinds = [.. form.All("accepted-kinds").Select(k => Enum.TryParse<SourceKind>(k, out var kind) && Enum.IsDefined(kind) ? kind : (SourceKind?)null).OfType<SourceKind>().Distinct().Order()],
            WhenOverdue = Consequence(form.Text("when-overdue"), current.WhenOverdue),
            WhenLapsed = Consequence(form.Text("when-lapsed"), current.WhenLapsed),
        };
        var unread = new List<Finding>();
        foreach (var number in PolicyNumbers.All)
            if (int.TryParse(numbers[number.Field], NumberStyles.None, CultureInfo.InvariantCulture, out var read)) proposed = number.With(proposed, read);
            else unread.Add(Finding.Refuse(number.Field, $"{number.Name}: a number from {number.Least} to {number.Most}."));
        return new(proposed, numbers, int.TryParse(form.Text("based-on"), NumberStyles.None, CultureInfo.InvariantCulture, out var based) ? based : 0, form.Text("why"), unread);
    }

    private static ReviewConsequence Consequence(string name, ReviewConsequence otherwise) => Enum.TryParse<ReviewConsequence>(name, out var read) && Enum.IsDefined(read) ? read : otherwise;

    /// <summary>The codes of these refusals are the ids of the fields.</summary>
    public static string FieldOf(Finding finding) => finding.Code switch
    {
        "not-allowed" or "changed-meanwhile" or "nothing-changed" => "main",
        var code when code.StartsWith("reauthentication-password", StringComparison.Ordinal) => "reauthentication-password",
        var code when code.StartsWith("reauthentication-code", StringComparison.Ordinal) => "reauthentication-code",
        var code => code,
    };
}
