using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence;

/// <summary>Files that other programs wrote, against what other importers in wide use read from them.</summary>
public sealed class RealImportsTests
{
    // Two of its readings we do not share: every editorial as a conference paper, and a remark as part of a PubMed number.
    private static readonly string[] ReadOtherwise = ["MedlinePlainImporterTestInproceeding.txt", "MedlinePlainImporterStringOutOfBounds.txt"];

    [Fact]
    public void Ris_and_medline_files_say_what_another_importer_reads_from_them()
    {
        if (Corpora.Get("04-csl", "jabref-import") is not { } folder) return;
        foreach (var file in Fixtures(folder))
        {
            var expected = SourceFile.Read(Path.ChangeExtension(file, ".bib")).Records;
            var got = (file.EndsWith(".ris", StringComparison.Ordinal) ? RisFile.Read(file, InputText.Load(file)) : NbibFile.Read(file, InputText.Load(file))).Records;
            Assert.Equal(expected.Select(Said), got.Select(Said));
        }
    }

    [Theory]
    [InlineData("complex.bib", 20)]
    [InlineData("test.bib", 19)]
    [InlineData("testjabref.bib", 156)]
    [InlineData("pandoc-averroes.bib", 4)]
    [InlineData("pandoc-biblio.bib", 3)]
    public async Task Every_entry_of_a_real_library_is_taken_and_a_second_time_changes_nothing(string name, int entries)
    {
        if (Corpora.Get("04-csl", "bib", name) is not { } file) return;
        await using var database = await TestDatabase.Create();
        var (first, second) = (await Import(database, file), await Import(database, file));
        Assert.Equal((entries, 0, 0, 0), (first.Created, first.Updated, first.Unchanged, first.Dropped.Count));
        Assert.Equal((0, 0, entries, 0), (second.Created, second.Updated, second.Unchanged, second.Dropped.Count));
    }

    [Fact]
    public void Biblatex_entries_become_the_references_that_another_converter_makes_of_them()
    {
        if (Corpora.Get("04-csl", "pandoc-command") is not { } folder) return;
        var cases = PandocCase.All(folder).ToList();
        var differences = cases.SelectMany(c => c.Differences()).ToList();
        Assert.True(differences.Count <= cases.Sum(c => c.Expected.Count) / 5, string.Join('\n', differences));
    }

    private static IEnumerable<string> Fixtures(string folder) =>
        Directory.GetFiles(folder).Where(f => Path.GetExtension(f) is ".ris" or ".txt" && File.Exists(Path.ChangeExtension(f, ".bib")) && !ReadOtherwise.Contains(Path.GetFileName(f)));

    // Its BibTeX says "--" for the dash of a title and closes titles as MEDLINE does.
    private static (string Type, string? Title, string Authors, string? Doi, int? Year) Said(SourceRecord record) =>
        (record.Item.Type, record.Item.Title?.Replace('—', '–').TrimEnd('.'), string.Join("; ", record.Item.Names("author").Select(n => n.TrimEnd('.'))), record.Item.Doi, record.Item.Year);

    private static async Task<ImportedSources> Import(TestDatabase database, string file)
    {
        await using var db = database.Open();
        return (await ImportSources.Handle(db, SourceFile.Read(file).Records, SharedBibliography.Instance, SourceMatching.ByWork, ReopenArticles.After(TimeSpan.FromDays(14)), TimeProvider.System, Wellspring.Foundation.Actor.System("test"), TestContext.Current.CancellationToken)).Value!;
    }
}
