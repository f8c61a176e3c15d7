using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class LicenceLapsedTests
{
    private static Submission Expiring(DateOnly? day)
    {
        var person = People.With("rita-reviewer", licensed: false);
        person.Licences.Add(People.Licence(day));
        return Panel.Of(person);
    }

    [Fact]
    public void A_licence_that_ran_out_yesterday_is_refused() => Gate.Refuses("licence-lapsed", Expiring(new DateOnly(2026, 11, 19)));

    [Fact]
    public void A_licence_holds_on_its_last_day() => Gate.IsSilent("licence-lapsed", Expiring(new DateOnly(2026, 11, 20)));

    [Fact]
    public void A_licence_without_an_end_holds() => Gate.IsSilent("licence-lapsed", Expiring(null));

    [Fact]
    public void A_policy_page_asks_for_no_licence() =>
        Gate.IsSilent("licence-lapsed", Expiring(new DateOnly(2026, 11, 19)) with { Manuscript = Sheet.Sound with { Kind = ArticleKind.Policy } });
}
