using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Tests.Evidence;

public sealed class CslFilesTests
{
    private const string Head = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\">";

    [Theory]
    [InlineData("<style>", 1, "no CSL style")]
    [InlineData("<html xmlns=\"http://purl.org/net/xbiblio/csl\"/>", 1, "first element is <html>")]
    [InlineData(Head + "\n<info></style>", 2, "no XML")]
    [InlineData("", 1, "no XML")]
    [InlineData("<!DOCTYPE style [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + Head + "&b;</style>", 1, "document type declarations are not accepted")]
    [InlineData("<!DOCTYPE style SYSTEM \"file:///etc/passwd\">" + Head + "</style>", 1, "document type declarations are not accepted")]
    public void A_style_that_is_none_is_one_line_with_its_place(string text, int line, string words)
    {
        using var file = TemporaryFile.With(text, ".csl");
        var wrong = Assert.Throws<UnreadableInputException>(() => CslStyle.Read(file.Path));
        Assert.Equal(line, wrong.Place.Line);
        Assert.Contains(words, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_nested_without_end_is_refused()
    {
        using var file = TemporaryFile.With(Head + string.Concat(Enumerable.Repeat("<group>", 5000)), ".csl");
        Assert.Contains("nested deeper", Assert.Throws<UnreadableInputException>(() => CslStyle.Read(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_style_is_told_what_there_is() =>
        Assert.Contains("no such style file, and the styles built in are apa, harvard1, vancouver", Assert.Throws<UnreadableInputException>(() => CslStyle.Named("no-such.csl")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_dependent_style_is_its_parent_when_that_is_built_in()
    {
        using var file = TemporaryFile.With(Dependent("http://www.zotero.org/styles/apa"), ".csl");
        Assert.Equal(CslStyle.Apa.Tree, CslStyle.Read(file.Path).Tree);
    }

    [Fact]
    public void A_dependent_style_finds_its_parent_one_folder_above()
    {
        using var parent = TemporaryFile.With(Head + "<info/></style>", ".csl");
        var below = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(parent.Path)!, "dependent")).FullName;
        File.WriteAllText(Path.Combine(below, "child.csl"), Dependent("http://www.zotero.org/styles/given"));
        Assert.Equal(CslStyle.Read(parent.Path).Tree, CslStyle.Read(Path.Combine(below, "child.csl")).Tree);
    }

    [Fact]
    public void A_dependent_style_without_its_parent_says_which_file_is_missing()
    {
        using var file = TemporaryFile.With(Dependent("http://www.zotero.org/styles/no-such-parent"), ".csl");
        Assert.Contains("put no-such-parent.csl beside it", Assert.Throws<UnreadableInputException>(() => CslStyle.Read(file.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("xx-YY", "en-US")]
    [InlineData("tlh", "en-US")]
    public void A_language_that_is_not_built_in_falls_back_to_american_english(string asked, string language) => Assert.Equal(language, CslLocale.Named(asked).Language);

    [Fact]
    public void A_locale_must_say_its_language()
    {
        using var file = TemporaryFile.With("<locale xmlns=\"http://purl.org/net/xbiblio/csl\"/>", ".xml");
        Assert.Contains("does not say its language", Assert.Throws<UnreadableInputException>(() => CslLocale.Named(file.Path)).Message, StringComparison.Ordinal);
    }

    private static string Dependent(string parent) => $"{Head}<info><title>Child</title><link href=\"{parent}\" rel=\"independent-parent\"/></info></style>";
}
