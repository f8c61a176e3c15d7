using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SourceOldTests
{
    private static Manuscript Of(int year, string? landmark = null)
    {
        var source = Sheet.Source("some", year: year);
        source.Landmark = landmark;
        return Sheet.Saying("Tears help.[@some]").With(source);
    }

    [Fact]
    public void A_source_of_eleven_years_ago_is_warned_of() => Gate.Warns("source-old", Of(2015));

    [Fact]
    public void A_source_of_ten_years_ago_passes() => Gate.IsSilent("source-old", Of(2016));

    [Fact]
    public void A_landmark_with_a_reason_passes() => Gate.IsSilent("source-old", Of(1972, "The first description."));

    [Fact]
    public void A_landmark_without_a_reason_does_not() => Gate.Warns("source-old", Of(1972, " "));

    [Fact]
    public void A_source_without_a_year_is_incomplete_rather_than_old()
    {
        var source = Sheet.Source("some");
        source.Csl = "{}";
        Gate.IsSilent("source-old", Sheet.Saying("Tears help.[@some]").With(source));
    }
}
