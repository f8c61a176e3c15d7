using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Wellspring.Tests.Importing;
using Wellspring.Web.Data;

namespace Wellspring.Tests.Data;

public sealed class MachineTroubleTests
{
    [Theory]
    [InlineData(5, "held by another process")]
    [InlineData(8, "read-only")]
    [InlineData(10, "the disk answers with an error")]
    [InlineData(11, "damaged")]
    [InlineData(13, "The disk is full")]
    [InlineData(14, "cannot be opened")]
    [InlineData(1, "The database cannot be used")]
    public void What_the_embedded_database_says_is_put_into_plain_words(int code, string words) =>
        Assert.Contains(words, MachineTrouble.Say(new DbUpdateException("while saving", new SqliteException("words of its own", code))), StringComparison.Ordinal);

    [Theory]
    [InlineData("53100", "disk of the database server is full")]
    [InlineData("57P01", "being stopped or started")]
    [InlineData("55P03", "Somebody else is storing much")]
    [InlineData("23505", "Somebody else stored the same")]
    [InlineData("28P01", "The database server refuses: wrong password")]
    public void What_the_database_server_says_is_put_into_plain_words(string state, string words) =>
        Assert.Contains(words, MachineTrouble.Say(new PostgresException("wrong password", "FATAL", "FATAL", state)), StringComparison.Ordinal);

    [Fact]
    public void Two_who_stored_the_same_in_one_moment_are_told_so_by_the_embedded_database_too() =>
        Assert.Contains("Somebody else stored the same", MachineTrouble.Say(new DbUpdateException("while saving", new SqliteException("words of its own", 19, 2067))), StringComparison.Ordinal);

    [Fact]
    public void A_server_that_does_not_answer_is_named() =>
        Assert.Contains("does not answer", MachineTrouble.Say(new NpgsqlException("failed", new SocketException(111))), StringComparison.Ordinal);

    [Fact]
    public void A_bug_of_ours_is_no_trouble_of_the_machine() => Assert.Null(MachineTrouble.Say(new InvalidOperationException("a bug")));

    [Fact]
    public void A_folder_that_is_not_there_is_named_and_one_with_room_is_left_as_it_was()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(FolderCheck.Ask(folder.Path));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        var missing = Path.Combine(folder.Path, "missing");
        Assert.StartsWith($"The folder {missing} is not there.", FolderCheck.Ask(missing), StringComparison.Ordinal);
    }
}
