using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Wellspring.Importing.Backup;
using Wellspring.Foundation;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Importing.Backup;

public sealed class ValueKindTests
{
    private static readonly Gen<DateTimeOffset> Times = Gen.Long[0, DateTime.MaxValue.Ticks / 10].Select(us => new DateTimeOffset(us * 10, TimeSpan.Zero));

    [Fact]
    public void Every_value_comes_back_as_it_was()
    {
        Gen.Long.Holds(value => Holds(ValueKind.Integer, value));
        Gen.Bool.Holds(value => Holds(ValueKind.Truth, value), 4);
        Gen.Guid.Holds(value => Holds(ValueKind.Id, value));
        Times.Holds(value => Holds(ValueKind.Time, value));
        Gen.Date.Holds(value => Holds(ValueKind.Date, DateOnly.FromDateTime(value)));
        Gen.Decimal.Holds(value => Holds(ValueKind.Number, value));
        Gen.Double.Holds(value => Holds(ValueKind.Real, value));
        Gen.Byte.Array[0, 300].Holds(value => Assert.Equal(value, (byte[]?)ThereAndBack(ValueKind.Bytes, value)));
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Holds(value => Holds(ValueKind.Text, value));
    }

    [Theory]
    [InlineData("\U0001F9C5 and \u2028 and \"quotes\" and \\ and \t and \n")]
    [InlineData("e\u0301 is not \u00e9")]
    [InlineData("\u0000")]
    public void Text_is_kept_to_the_letter(string text) => Holds(ValueKind.Text, text);

    [Fact]
    public void One_number_has_one_spelling() => Assert.Equal(Written(ValueKind.Number, 1.5m), Written(ValueKind.Number, 1.500m));

    [Theory]
    [InlineData("\"2026-02-30\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("1e400")]
    public void What_is_no_such_value_is_none(string json)
    {
        using var read = JsonDocument.Parse(json);
        foreach (var kind in (ValueKind[])[ValueKind.Date, ValueKind.Time, ValueKind.Integer, ValueKind.Id, ValueKind.Truth, ValueKind.Number, ValueKind.Real]) Assert.Null(kind.Read(read.RootElement));
    }

    [Fact]
    public async Task A_character_of_value_nought_is_carried_or_refused_by_the_database_in_a_clear_word()
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        var forged = site.Reforged((name, text) => name == "tables/articles_topics.ndjson" ? text.Replace("About tears", "About\\u0000tears", StringComparison.Ordinal) : text);
        await using var target = TestDatabase.Missing();
        if (TestDatabase.IsPostgres)
        {
            var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => site.Restore(target.ConnectionString, site.Store("restored"), forged));
            Assert.Contains("tables/articles_topics.ndjson", refused.Line, StringComparison.Ordinal);
            return;
        }
        Assert.Empty((await site.Restore(target.ConnectionString, site.Store("restored"), forged)).Refusals);
        var again = Path.Combine(site.Folder, "again.backup");
        await site.BackUp(target.ConnectionString, again, site.Store("restored"));
        Assert.Equal(BackedUpSite.Parts(forged)["tables/articles_topics.ndjson"], BackedUpSite.Parts(again)["tables/articles_topics.ndjson"]);
    }

    private static void Holds(ValueKind kind, object value) => Assert.Equal(value, ThereAndBack(kind, value));

    private static object? ThereAndBack(ValueKind kind, object value)
    {
        using var json = JsonDocument.Parse(Written(kind, value));
        return kind.Read(json.RootElement);
    }

    private static string Written(ValueKind kind, object value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes)) kind.Write(json, value);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
