using CsCheck;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Tests.Evidence;

public sealed class BibtexTests
{
    [Fact]
    public void Strings_months_and_pieces_are_put_together()
    {
        var item = Only("""
            @string{jos = "Journal of " # {Samples}}
            @article{a1, title = {Tears}, journal = jos # ", Part " # 2, month = feb # "~10", year = 2019, note = unknown}
            """);
        Assert.Equal("Journal of Samples, Part 2", item.Text("container-title"));
        Assert.Equal("[[2019,2]]", item.Json["issued"]!["date-parts"]!.ToJsonString());
        Assert.Equal("unknown", item.Text("note"));
    }

    [Theory]
    [InlineData("{\\\"U}ber Tr{\\\"a}nen", "Über Tränen")]
    [InlineData("Gra{\\v c}anin and \\v{S}anteк", "Gračanin and Šanteк")]
    [InlineData("\\'{e}t\\'e, \\^\\i le, \\c{C}a, \\o{}re, {\\ss}", "été, île, Ça, øre, ß")]
    [InlineData("{NASA} {{DNA}} 5\\% \\& more -- and ``quoted''", "NASA DNA 5% & more – and “quoted”")]
    [InlineData("\\emph{Homo} \\textbf{sapiens}, H$_2$O", "<i>Homo</i> <b>sapiens</b>, H<sub>2</sub>O")]
    [InlineData("{\\em weeping} willow", "<i>weeping</i> willow")]
    [InlineData("\\unknown{kept} text", "kept text")]
    [InlineData("a } stray { brace", "a stray brace")]
    public void Latex_becomes_text(string latex, string text) => Assert.Equal(text, LatexText.Read(latex));

    [Theory]
    [InlineData("Ludwig van Beethoven", "van Beethoven, Ludwig")]
    [InlineData("van Beethoven, Ludwig", "van Beethoven, Ludwig")]
    [InlineData("de la Vall{\\'e}e Poussin, Charles", "de la Vallée Poussin, Charles")]
    [InlineData("Lauren M. Bylsma", "Bylsma, Lauren M.")]
    [InlineData("{World Health Organization}", "World Health Organization")]
    [InlineData("{\\O}zkal, Erhan", "Øzkal, Erhan")]
    [InlineData("Madonna", "Madonna")]
    [InlineData("given=Antonie, prefix=van, family=Leeuwenhoek", "van Leeuwenhoek, Antonie")]
    public void A_name_is_read_in_every_form(string written, string name) =>
        Assert.Equal([name], Only($"@misc{{a, title = {{T}}, author = {{{written}}}}}").Names("author"));

    [Fact]
    public void Names_are_parted_by_and_outside_of_braces()
    {
        var item = Only("@misc{a, title = {T}, author = {King, Jr., Martin Luther and {Barnes and Noble} AND Ra, A and others}}");
        Assert.Equal(["King, Martin Luther", "Barnes and Noble", "Ra, A"], item.Names("author"));
        Assert.Equal("Jr.", CslItem.TextOf(item.Json["author"]![0]!["suffix"]));
    }

    [Fact]
    public void A_chapter_takes_the_title_of_its_book_by_crossref()
    {
        var records = Read("""
            @incollection{part, author = {Okafor, Tess}, title = {On Tears}, pages = {3--9}, crossref = {whole}}
            @collection{whole, editor = {Ellwood, Mara}, title = {A Book of Samples}, publisher = {Press and Sons}, year = {2020}, crossref = {part}}
            """);
        Assert.Equal(("A Book of Samples", 2020, "3-9"), (records[0].Item.Text("container-title"), records[0].Item.Year, records[0].Item.Text("page")));
        Assert.Equal("A Book of Samples", records[1].Item.Title);
    }

    [Theory]
    [InlineData("@article{a, title = {Tears", 1, 21, "never closed")]
    [InlineData("@article{a,\n  title = \"Tears}", 2, 11, "never closed")]
    [InlineData("@article{a, title {Tears}}", 1, 13, "has no “=”")]
    [InlineData("@article{a, title = {Tears}", 1, 1, "not closed")]
    [InlineData("@article{a, = {Tears}}", 1, 13, "field name")]
    [InlineData("<html>no library</html>", 1, 1, "no BibTeX entry")]
    public void What_is_broken_is_named_with_its_place(string text, int line, int column, string words)
    {
        var broken = Assert.Throws<UnreadableInputException>(() => Read(text));
        Assert.Equal((line, column), (broken.Place.Line, broken.Place.Column));
        Assert.Contains(words, broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_preambles_and_text_between_entries_are_passed_over() =>
        Assert.Single(Read("Hello. @comment{ @article{x, title={no}} } @preamble{ \"\\newcommand\" # {x} } mail@example.org, @misc(y, title = {Yes}) % end"));

    [Fact]
    public void No_text_makes_the_reader_stumble() =>
        Gen.Select(Gen.Char["@{}\"#=,\\ \nabc()%~$^"].Array[0, 60], letters => new string(letters)).Holds(text => OnlyUnreadable(() => Read("@a{b, c = " + text)), iter: 3000);

    [Fact]
    public void No_latex_makes_the_reader_stumble() =>
        Gen.Select(Gen.Char["{}\\ ~$^_`'-\"abcoivtextiunder"].Array[0, 60], letters => new string(letters)).Holds(text => LatexText.Read(text) is not null, iter: 3000);

    private static bool OnlyUnreadable(Action read)
    {
        try
        {
            read();
        }
        catch (UnreadableInputException)
        {
            return true;
        }
        return true;
    }

    private static CslItem Only(string text) => Assert.Single(Read(text)).Item;

    private static IReadOnlyList<SourceRecord> Read(string text) => BibtexFile.Read("given.bib", text).Records;
}
