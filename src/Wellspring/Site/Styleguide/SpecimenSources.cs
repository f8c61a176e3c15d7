using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Site.Styleguide;

/// <summary>Four real works, of the kinds that readers meet most.</summary>
static class SpecimenSources
{
    public static IReadOnlyList<CitedRecord> All { get; } =
    [
        Record("bylsma2019", "narrative review", "Bylsma", "The neurobiology of human crying", 2019, "10.1007/s10286-018-0526-y",
            "Bylsma, L. M., Gračanin, A., &amp; Vingerhoets, A. J. J. M. (2019). The neurobiology of human crying. <i>Clinical Autonomic Research</i>, <i>29</i>(1), 63–73."),
        Record("zickfeld2021", "observational", "Zickfeld", "Tears evoke the intention to offer social support", 2021, "10.1016/j.jesp.2021.104137",
            "Zickfeld, J. H., et al. (2021). Tears evoke the intention to offer social support. <i>Journal of Experimental Social Psychology</i>, <i>95</i>, 104137."),
        Record("gracanin2015", "observational", "Gračanin", "Why crying does and sometimes does not seem to alleviate mood", 2015, "10.1007/s11031-015-9507-9",
            "Gračanin, A., et al. (2015). Why crying does and sometimes does not seem to alleviate mood. <i>Motivation and Emotion</i>, <i>39</i>(6), 953–960."),
        Record("sharman2020", "trial", "Sharman", "Using crying to cope", 2020, "10.1037/emo0000633",
            "Sharman, L. S., et al. (2020). Using crying to cope. <i>Emotion</i>, <i>20</i>(7), 1279–1291."),
    ];

    /// <summary>One is checked, one is not, one is under concern: as lists show them.</summary>
    public static Source AsSource(CitedRecord record, int place) => new()
    {
        Id = Specimen.Number(20 + place),
        Key = record.Key,
        Csl = record.Csl,
        Kind = SourceWords.KindNamed(record.Kind) ?? SourceKind.Other,
        Standing = place switch { 0 => Standing.Sound, 2 => Standing.Concern, _ => Standing.Unchecked },
        CheckedOn = place == 0 ? new(2026, 11, 1) : null,
    };

    private static CitedRecord Record(string key, string kind, string family, string title, int year, string doi, string entry) =>
        new(key, kind, null, $$"""{"id":"{{key}}","type":"article-journal","title":"{{title}}","author":[{"family":"{{family}}"}],"issued":{"date-parts":[[{{year}}]]},"DOI":"{{doi}}"}""",
            $"{entry} <a href=\"https://doi.org/{doi}\">https://doi.org/{doi}</a>");
}
