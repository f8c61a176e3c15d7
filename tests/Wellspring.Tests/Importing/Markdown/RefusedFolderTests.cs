using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.Markdown;

/// <summary>A bad file in a folder is one line with its name, and the database is as it was.</summary>
public sealed class RefusedFolderTests
{
    public static TheoryData<string, string, string> Bad => new()
    {
        { "b.md", "---\ntitle: B\nslug: good\n---\nText.\n", "already taken" },
        { "b.md", "---\ntitle: B\n", "not closed" },
        { "b.md", "---\ntitle: [B\n---\nText.\n", "YAML" },
        { "b.md", "---\na: &a [x, x]\nb: &b [*a, *a]\n---\nText.\n", "alias" },
        { "b.md", "---\ntitle: B\nmedia: [{file: ../../etc/passwd, licence: x, credit: y}]\n---\nText.\n", "not within" },
        { "b.md", "---\ntitle: B\n---\n![x](../../../etc/hostname)\n", "outside the folder" },
        { "b.md", "---\ntitle: B\n---\n![x](..%2f..%2f..%2fetc/hostname)\n", "outside the folder" },
        { "topics.yml", "topics:\n  - {slug: a, title: A, topics: [{slug: a, title: A}]}\n", "twice" },
        { "topics.yml", "topics:\n  - {slug: a, title: \"A\\0\"}\n", "NUL" },
        { "people/p.yml", "slug: p\n", "name" },
        { "people/p.yml", "name: P\nslug: one\n", "already taken by" },
        { "paid-links.yml", "paid-links:\n  - {host: 'not a host', relationship: x, sponsor: y}\n", "host" },
        { "paid-links.yml", "paid-links:\n  - {host: shop.example, relationship: x, sponsor: \"a\\0\"}\n", "control character" },
        { "paid-links.yml", "paid-links:\n  - {host: shop.example, relationship: x, sponsor: a}\n  - {host: www.shop.example, relationship: x, sponsor: a}\n", "twice" },
        { "bibliography.json", "[{\"id\": ", "" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_file_is_refused_with_its_name(string name, string text, string says)
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.md", "---\ntitle: Good\nslug: good\n---\nText.\n");
        folder.Write("people/first.yml", "name: First\nslug: one\n");
        folder.Write(name, text);
        var line = await Refused(folder);
        Assert.Contains(Path.GetFileName(name), line, StringComparison.Ordinal);
        Assert.Contains(says, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_that_stand_for_one_address_are_named_both()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "---\ntitle: A\n---\nText.\n");
        folder.Write("a/index.md", "---\ntitle: Also A\n---\nText.\n");
        var line = await Refused(folder);
        Assert.Contains("the address \"/a\" is already taken by", line, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder.Path, "a.md"), line, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder.Path, "a", "index.md"), line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_menu_entry_beside_a_page_takes_no_address()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "---\ntitle: A\nhref: /a/\n---\n");
        folder.Write("a/index.md", "---\ntitle: Also A\n---\nText.\n");
        Assert.Equal("1/0/0", Counts((await FromFolder(database, folder.Path)).Articles));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused_with_their_line()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("b.md", "");
        await File.WriteAllBytesAsync(file, [.. Encoding.UTF8.GetBytes("---\ntitle: B\n---\ncaf"), 0xE9, 0x0A], Cancel);
        Assert.Contains("b.md:4:4: ", await Refused(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed()
    {
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "---\ntitle: Secret\n---\nText.\n");
        folder.Write("good.md", "---\ntitle: Good\n---\nText.\n");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "away"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "linked.md"), Path.Combine(outside.Path, "secret.md"));
        await using var database = await TestDatabase.Create();
        Assert.Equal(1, (await FromFolder(database, folder.Path)).Articles.Created);
    }

    private static async Task<string> Refused(TemporaryFolder folder)
    {
        await using var database = await TestDatabase.Create();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => FromFolder(database, folder.Path));
        Assert.DoesNotContain('\n', refused.Line);
        await using var db = database.Open();
        Assert.Equal((0, 0, 0), (await db.Articles.CountAsync(Cancel), await db.Topics.CountAsync(Cancel), await db.Audit.CountAsync(Cancel)));
        return refused.Line;
    }
}
