using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Publishing.Records;

public sealed class TrustRecordTests
{
    [Fact]
    public async Task Every_publication_leaves_a_record_of_its_own_and_the_later_tells_of_the_earlier()
    {
        await using var newsroom = await Published();
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await newsroom.Write(Newsroom.Draft with { Title = "Why people cry" });
        await newsroom.Sign();
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        var record = await PublishedRecord.Of(newsroom);
        Assert.True(record.Verify().Holds, record.Verify().Difference);
        Assert.Equal(2, await newsroom.Db.TrustRecords.CountAsync(Newsroom.Cancel));
        var earlier = Assert.Single(record.Contents["earlierEditions"]!.AsArray())!;
        Assert.Equal((1, "2026-11-20T09:00:00Z"), (earlier["edition"]!.GetValue<int>(), earlier["publishedAt"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Publishing_what_is_live_already_changes_nothing()
    {
        await using var newsroom = await Published();
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        var again = await newsroom.Publish();
        Assert.Equal(20, again.Value!.PublishedAt.Day);
        Assert.Equal((1, 1), (await newsroom.Db.TrustRecords.CountAsync(Newsroom.Cancel), await newsroom.Db.Audit.CountAsync(e => e.Act == "published", Newsroom.Cancel)));
    }

    [Fact]
    public async Task A_refused_publication_leaves_none()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        Assert.False((await newsroom.Publish()).Done);
        Assert.Equal((0, 0), (await newsroom.Db.TrustRecords.CountAsync(Newsroom.Cancel), await newsroom.Db.RecordKeys.CountAsync(Newsroom.Cancel)));
    }

    [Theory]
    [InlineData("UPDATE publishing_trust_records SET \"Jws\" = 'x'")]
    [InlineData("DELETE FROM publishing_trust_records")]
    [InlineData("UPDATE publishing_record_keys SET \"X\" = 'x'")]
    [InlineData("DELETE FROM publishing_record_keys")]
    public async Task The_database_refuses_to_change_or_forget_what_was_signed(string sql)
    {
        await using var newsroom = await Published();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => newsroom.Db.Database.ExecuteSqlRawAsync(sql, Newsroom.Cancel));
    }

    [Fact]
    public void A_key_signs_for_a_year_then_another_is_made_and_only_its_user_may_read_it()
    {
        using var folder = new TemporaryFolder();
        var keys = new RecordKeys(folder.Path);
        var start = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        string At(int days)
        {
            using var key = keys.Current(start.AddDays(days));
            return key.PublicKey.Id;
        }
        Assert.Equal(At(0), At(364));
        Assert.NotEqual(At(0), At(365));
        Assert.Equal(At(365), At(366));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file)));
    }

    [Fact]
    public void Only_a_whole_private_key_on_the_right_curve_signs()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        using (RecordKey.FromPem(pair.ExportPkcs8PrivateKeyPem())) { }
        foreach (var pem in new[] { pair.ExportSubjectPublicKeyInfoPem(), other.ExportPkcs8PrivateKeyPem(), rsa.ExportPkcs8PrivateKeyPem(), pair.ExportPkcs8PrivateKeyPem().Replace("MIG", "MIH", StringComparison.Ordinal), "" })
            Assert.ThrowsAny<ArgumentException>(() => RecordKey.FromPem(pem));
    }

    [Fact]
    public void Many_who_ask_at_once_all_get_a_whole_key()
    {
        using var folder = new TemporaryFolder();
        var now = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        Parallel.For(0, 40, _ =>
        {
            using var key = new RecordKeys(folder.Path).Current(now);
            Assert.Equal(43, key.PublicKey.Id.Length);
        });
    }

    /// <summary>RFC 7638, 3.1 computes a thumbprint of an RSA key; this is the elliptic-curve key of RFC 7515, appendix A.3, whose thumbprint other implementations give as well.</summary>
    [Fact]
    public void A_key_is_named_by_its_thumbprint() =>
        Assert.Equal("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U", new PublicRecordKey("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0").Id);

    /// <summary>The signature of RFC 7515, appendix A.3.1.</summary>
    [Fact]
    public void The_standards_own_signature_is_recognised()
    {
        var key = new PublicRecordKey("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
        var jws = new FlattenedJws("eyJhbGciOiJFUzI1NiJ9", "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ", "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
        Assert.True(key.HasSigned(jws.SignedWords, jws.SignatureBytes()));
        Assert.False(key.HasSigned((jws with { Payload = jws.Payload + "A" }).SignedWords, jws.SignatureBytes()));
    }

    private static async Task<Newsroom> Published()
    {
        var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        return newsroom;
    }
}
