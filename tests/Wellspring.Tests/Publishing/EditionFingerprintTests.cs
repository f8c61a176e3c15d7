using CsCheck;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

[Trait("database", "none")]
public sealed class EditionFingerprintTests
{
    private sealed record Vouched(string Title, string Standfirst, string Body, IReadOnlyList<string> Authors, IReadOnlyList<CitedRecord> Sources, IReadOnlyList<EditionMedia> Media)
    {
        public string Fingerprint => EditionFingerprint.Of(Title, Standfirst, Body, Authors, Sources, Media);
    }

    private static readonly Gen<string> Words = Gen.String[Gen.Char["abc XYZ 019\n\"\\é❤#-:[]@"], 0, 30];

    private static readonly Gen<CitedRecord> Source =
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 8], Gen.Bool.Select(yes => yes ? "trial" : "guideline"), Gen.Int[1900, 2030], (key, kind, year) => new CitedRecord(key, kind, null, Texts.Csl(key, "Doe", year), "<p>Doe</p>"));

    private static readonly Gen<EditionMedia> Medium =
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 8], Gen.String[Gen.Char['a', 'f'], 64, 64], (file, hash) => new EditionMedia(file + ".png", hash, "CC0", ""));

    private static readonly Gen<Vouched> Any =
        Gen.Select(Words, Words, Words, Gen.String[Gen.Char['a', 'z'], 1, 8].List[0, 3], Source.List[0, 3], Medium.List[0, 3], (title, standfirst, body, authors, sources, media) =>
            new Vouched(title, standfirst, body, authors, [.. sources.DistinctBy(s => s.Key)], [.. media.DistinctBy(m => m.File)]));

    [Fact]
    public void It_is_64_lower_case_hex_digits_and_the_same_each_time() =>
        Any.Holds(v => v.Fingerprint == v.Fingerprint && v.Fingerprint.Length == 64 && v.Fingerprint.All(char.IsAsciiHexDigitLower));

    [Fact]
    public void It_changes_with_everything_that_is_vouched_for() =>
        Any.Holds(v =>
        {
            Vouched[] others =
            [
                v with { Title = v.Title + "x" }, v with { Standfirst = v.Standfirst + "x" }, v with { Body = v.Body + "x" },
                v with { Authors = [.. v.Authors, "another"] }, v with { Authors = [.. v.Authors, "first", "second"] }, v with { Authors = [.. v.Authors, "second", "first"] },
                v with { Sources = [.. v.Sources, new CitedRecord("zzzzzzzzz", "trial", null, Texts.Csl("zzzzzzzzz", "Doe", 2020), "")] },
                v with { Sources = [.. v.Sources, new CitedRecord("zzzzzzzzz", "guideline", null, Texts.Csl("zzzzzzzzz", "Doe", 2020), "")] },
                v with { Sources = [.. v.Sources, new CitedRecord("zzzzzzzzz", "trial", null, Texts.Csl("zzzzzzzzz", "Doe", 2021), "")] },
                v with { Media = [.. v.Media, new EditionMedia("zzzzzzzzz.png", new string('a', 64), "", "")] },
                v with { Media = [.. v.Media, new EditionMedia("zzzzzzzzz.png", new string('b', 64), "", "")] },
                v with { Media = [.. v.Media, new EditionMedia("zzzzzzzzz.png", null, "", "")] },
            ];
            Assert.Equal(others.Length + 1, others.Append(v).Select(o => o.Fingerprint).Distinct().Count());
        }, iter: 200);

    [Fact]
    public void It_does_not_change_with_what_nobody_vouches_for() =>
        Any.Holds(v =>
        {
            Assert.Equal(v.Fingerprint, (v with { Sources = [.. v.Sources.Reverse()] }).Fingerprint);
            Assert.Equal(v.Fingerprint, (v with { Sources = [.. v.Sources.Select(s => s with { Entry = "other", Landmark = "a reason" })] }).Fingerprint);
            Assert.Equal(v.Fingerprint, (v with { Media = [.. v.Media.Reverse()] }).Fingerprint);
            Assert.Equal(v.Fingerprint, (v with { Media = [.. v.Media.Select(m => m with { Licence = "CC BY 4.0", Credit = "Somebody" })] }).Fingerprint);
        }, iter: 200);

    [Fact]
    public void The_order_of_fields_in_a_record_and_blanks_between_them_do_not_matter()
    {
        var one = new CitedRecord("a", "trial", null, """{"id":"a","title":"T","issued":{"date-parts":[[2020]]}}""", "");
        var same = one with { Csl = """{ "issued": {"date-parts": [[2020.0]]}, "title": "T", "id": "a" }""" };
        Assert.Equal(EditionFingerprint.Of("", "", "", [], [one], []), EditionFingerprint.Of("", "", "", [], [same], []));
    }

    [Fact]
    public void A_word_of_a_care_card_and_of_an_alternative_text_are_vouched_for()
    {
        static string Of(string body) => EditionFingerprint.Of("", "", body, [], [], [new EditionMedia("a.png", new string('a', 64), "", "")]);
        Assert.NotEqual(Of("![One](a.png)"), Of("![Two](a.png)"));
        Assert.NotEqual(Of("::: care-card {level=\"urgent\"}\n### Ask if:\n- x\n:::"), Of("::: care-card {level=\"emergency\"}\n### Ask if:\n- x\n:::"));
    }

    // The way is written down, so that anybody can check a fingerprint without our code: docs/decisions/0004-the-gate.md.
    [Fact]
    public void It_is_the_hash_of_the_canonical_json_that_the_decision_shows() =>
        Assert.Equal(
            Hashing.Sha256Hex("""{"authors":["wanda"],"body":"Hello.[@a]","careCards":[],"media":[{"alt":[],"hash":null}],"sources":[{"csl":{"id":"a"},"id":"a","kind":"trial"}],"standfirst":"S","title":"T"}"""),
            EditionFingerprint.Of("T", "S", "Hello.[@a]", ["wanda"], [new CitedRecord("a", "trial", null, """{"id":"a"}""", "")], [new EditionMedia("a.png", null, "", "")]));
}
