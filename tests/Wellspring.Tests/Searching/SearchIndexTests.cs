using Wellspring.Searching;

namespace Wellspring.Tests.Searching;

/// <summary>The index on disk: whatever happened to its files, it opens, and what it does not hold is asked for again.</summary>
public sealed class SearchIndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wellspring-search-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_put_in_is_there_after_a_restart()
    {
        Fill();
        using var index = new SearchIndex(folder, "one");
        Assert.Equal(7, index.Stamps()["/articles/tears"]);
        Assert.Equal("Tears", index.Search(new("tears"))!.Hits.Single().Title);
    }

    [Fact]
    public void Another_program_begins_anew()
    {
        Fill();
        using var index = new SearchIndex(folder, "two");
        Assert.Empty(index.Stamps());
        Assert.Equal(0, index.Search(new("tears"))!.Total);
    }

    [Fact]
    public void Whatever_file_is_broken_cut_or_missing_the_index_opens_and_works()
    {
        Fill();
        var whole = Directory.GetFiles(folder).ToDictionary(f => f, File.ReadAllBytes);
        foreach (var (file, bytes) in whole.Where(f => f.Value.Length > 0))
            foreach (var damage in (Action[])[() => File.Delete(file), () => File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]), () => File.WriteAllBytes(file, Flipped(bytes)), () => File.WriteAllBytes(file, [])])
            {
                foreach (var (other, content) in whole) File.WriteAllBytes(other, content);
                damage();
                Works(Path.GetFileName(file));
            }
    }

    [Fact]
    public void Two_on_one_folder_do_not_disturb_each_other()
    {
        using var first = new SearchIndex(folder, "one");
        first.Change([(Shelf.Page("Tears"), 7)], []);
        using var second = new SearchIndex(folder, "one");
        Assert.Empty(second.Stamps());
        second.Change([(Shelf.Page("Sleep"), 8)], []);
        Assert.Equal(1, second.Search(new("sleep"))!.Total);
        Assert.Equal(0, first.Search(new("sleep"))!.Total);
    }

    [Fact]
    public void Nothing_is_answered_before_it_is_opened_and_after_it_is_closed()
    {
        var index = new SearchIndex(folder, "one");
        Assert.Null(index.Search(new("tears")));
        index.Change([(Shelf.Page("Tears"), 7)], []);
        Assert.NotNull(index.Search(new("tears")));
        index.Close();
        Assert.Null(index.Search(new("tears")));
        Assert.Empty(index.Suggest("tears"));
    }

    [Fact]
    public void A_stamp_changes_with_everything_that_is_shown()
    {
        var page = Shelf.Page("Tears", topics: ["mind"]);
        SearchDocument[] others = [page with { Title = "x" }, page with { Summary = "x" }, page with { Kind = "x" }, page with { People = ["x"] }, page with { Words = ["x"] }, page with { Reviewed = "x" }, page with { Topics = [] }, page with { Trail = [new("x", "X")] }];
        Assert.Equal(page.Stamp("1"), (page with { }).Stamp("1"));
        Assert.Equal(others.Length + 2, others.Select(o => o.Stamp("1")).Append(page.Stamp("1")).Append(page.Stamp("2")).Distinct().Count());
    }

    private void Fill()
    {
        using var index = new SearchIndex(folder, "one");
        index.Change([(Shelf.Page("Tears", "About tears.", topics: ["mind"]), 7), (Shelf.Page("Sleep"), 8)], []);
        index.Change([], ["/articles/sleep"]);
    }

    private void Works(string file)
    {
        using var index = new SearchIndex(folder, "one");
        Assert.True(index.Stamps().Count is 0 or 1, file);
        index.Change([(Shelf.Page("Grief", "About grief."), 9)], []);
        Assert.True(index.Search(new("grief"))!.Total == 1, file);
    }

    private static byte[] Flipped(byte[] bytes)
    {
        var copy = bytes.ToArray();
        copy[^(copy.Length / 2 + 1)] ^= 0xff;
        return copy;
    }
}
