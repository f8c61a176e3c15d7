using CsCheck;
using Wellspring.Foundation;
using Wellspring.Importing.Backup;

namespace Wellspring.Tests.Importing.Backup;

/// <summary>What is not as it was written is refused in one sentence, wherever it was touched.</summary>
public sealed class WholeBackupTests
{
    [Fact]
    public async Task A_byte_changed_anywhere_is_noticed()
    {
        await using var site = await Sealed();
        var whole = await File.ReadAllBytesAsync(site.File, Cancel);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[1, 255]).Holds(change =>
        {
            var bytes = whole.ToArray();
            bytes[change.Item1] ^= (byte)change.Item2;
            AssertRefused(site, bytes);
        }, iter: 400);
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_or_longer_than_it_was_is_noticed()
    {
        await using var site = await Sealed();
        var whole = await File.ReadAllBytesAsync(site.File, Cancel);
        Gen.Int[0, whole.Length - 1].Holds(length => AssertRefused(site, whole[..length]), iter: 100);
        AssertRefused(site, [.. whole, 0]);
        AssertRefused(site, [0, .. whole]);
    }

    [Fact]
    public async Task A_part_that_is_missing_added_doubled_or_in_another_place_is_named()
    {
        await using var site = await Sealed();
        var parts = BackedUpSite.Parts(site.File);
        foreach (var name in parts.Keys)
        {
            Assert.Contains(name, Refusal(site.Written(parts.Where(p => p.Key != name))), StringComparison.Ordinal);
            Assert.Contains($"{name}: is there twice", Refusal(site.Written([.. parts, new(name, parts[name])])), StringComparison.Ordinal);
        }
        Assert.Contains("tables/more.ndjson: is not in the list", Refusal(site.Written([.. parts, new("tables/more.ndjson", [])])), StringComparison.Ordinal);
        var (staff, editions) = ("tables/accounts_staff.ndjson", "tables/articles_editions.ndjson");
        (parts[staff], parts[editions]) = (parts[editions], parts[staff]);
        Assert.Contains("is not as it was written", Refusal(site.Written(parts)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("media/../../outside.png")]
    [InlineData("media/picture.png")]
    [InlineData("tables/../x.ndjson")]
    [InlineData("tables\\x.ndjson")]
    [InlineData("tables/")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        await using var site = await Sealed();
        Assert.Contains("which is no part of a backup", Refusal(site.Written([.. BackedUpSite.Parts(site.File), new(name, [1])])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_would_unpack_to_more_than_was_promised_is_read_no_further()
    {
        await using var site = await Sealed();
        var parts = BackedUpSite.Parts(site.File);
        parts["tables/accounts_staff.ndjson"] = new byte[64 << 20];
        Assert.Contains("tables/accounts_staff.ndjson: is not as it was written", Refusal(site.Written(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_hash_and_no_signature_is_refused()
    {
        await using var site = await Sealed();
        var file = Path.Combine(site.Folder, "unsigned.backup");
        File.Copy(site.File, file);
        using (var zip = System.IO.Compression.ZipFile.Open(file, System.IO.Compression.ZipArchiveMode.Update)) zip.Comment = "sha256:" + new string('0', 64);
        Assert.Contains("is not signed", Refusal(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_no_backup()
    {
        await using var site = await Sealed();
        AssertRefused(site, "SQLite format 3"u8.ToArray());
        AssertRefused(site, []);
        Assert.Contains("has no manifest.json", Refusal(site.Written([])), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<BackedUpSite> Sealed()
    {
        var site = await BackedUpSite.Make();
        await site.BackUp();
        using (WholeBackup.Open(site.File)) { }
        return site;
    }

    private static void AssertRefused(BackedUpSite site, byte[] bytes)
    {
        var file = Path.Combine(site.Folder, "changed.backup");
        File.WriteAllBytes(file, bytes);
        Assert.StartsWith(file, Refusal(file), StringComparison.Ordinal);
    }

    private static string Refusal(string file)
    {
        var line = Assert.Throws<UnreadableInputException>(() => { using var opened = WholeBackup.Open(file); }).Line;
        Assert.DoesNotContain('\n', line);
        return line;
    }
}
