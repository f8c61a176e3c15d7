using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.WordPress;

public sealed class UploadsTests
{
    // One grey pixel.
    internal static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_picture_in_the_folder_of_uploads_is_stored_and_shown()
    {
        using var uploads = new TemporaryFolder();
        await File.WriteAllBytesAsync(uploads.Write("2019/03/lamp.png", ""), Png, Cancel);
        await using var database = await TestDatabase.Create();
        var report = await FromExport(database, Wards, uploads.Path);
        Assert.Equal("1/0/0", Counts(report.Media));
        Assert.DoesNotContain(report.Dropped, d => d.What is "attachment" or "image");
        await using var db = database.Open();
        var stored = await db.Media.SingleAsync(Cancel);
        var article = await db.Articles.SingleAsync(a => a.Slug == "about", Cancel);
        var shown = Assert.Single((await db.Editions.SingleAsync(e => e.ArticleId == article.Id, Cancel)).Media);
        Assert.Equal(new EditionMedia("media/2019/03/lamp.png", stored.Hash, "", ""), shown);
    }

    [Fact]
    public async Task A_second_import_stores_nothing_again()
    {
        using var uploads = new TemporaryFolder();
        await File.WriteAllBytesAsync(uploads.Write("lamp.png", ""), Png, Cancel);
        await using var database = await TestDatabase.Create();
        await FromExport(database, Wards, uploads.Path);
        Assert.Equal("0/0/1", Counts((await FromExport(database, Wards, uploads.Path)).Media));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_named()
    {
        using var uploads = new TemporaryFolder();
        uploads.Write("2019/03/lamp.png", "no picture");
        await using var database = await TestDatabase.Create();
        var report = await FromExport(database, Wards, uploads.Path);
        Assert.Contains(report.Dropped, d => d.What == "attachment" && d.Why.Contains("PNG", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_out_of_the_folder_of_uploads_is_not_followed()
    {
        using var uploads = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        await File.WriteAllBytesAsync(outside.Write("secret.png", ""), Png, Cancel);
        Directory.CreateDirectory(Path.Combine(uploads.Path, "2019", "03"));
        File.CreateSymbolicLink(Path.Combine(uploads.Path, "2019", "03", "lamp.png"), Path.Combine(outside.Path, "secret.png"));
        await using var database = await TestDatabase.Create();
        Assert.Equal("0/0/0", Counts((await FromExport(database, Wards, uploads.Path)).Media));
    }
}
