using Wellspring.Accounts;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.People;

/// <summary>How pages say where a licence stands.</summary>
static class LicenceWordings
{
    public static string State(Licence licence) => licence.CheckedOn is not null ? "Confirmed" : licence.RevokedAt is not null ? "Confirmation taken back" : "Not confirmed";

    public static string Standing(Licence licence) => string.Join(". ", new[] { Term(licence), Word(licence) }.Where(words => words.Length > 0)) + ".";

    private static string Term(Licence licence) => licence.ExpiresOn is { } end ? $"To {Say.Day(end)}" : "Without a last day";

    private static string Word(Licence licence) =>
        licence.CheckedOn is { } on ? $"Confirmed on {Say.Day(on)} by {licence.CheckedBy}"
        : licence.RevokedAt is { } back ? $"Confirmation taken back on {Say.Day(back)}: {licence.RevokedWhy?.TrimEnd('.')}"
        : "";
}
