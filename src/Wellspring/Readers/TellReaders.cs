using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;

namespace Wellspring.Readers;

/// <summary>Tells whoever asked where the answer can be read, and lets go of their addresses: each is in a letter from then on, and gone with it.</summary>
public static class TellReaders
{
    /// <summary>For a request that was answered before it was asked once more.</summary>
    /// <param name="find">The article with this identity, if readers can open it now.</param>
    public static async Task OfEarlierAnswer(WellspringDb db, AnsweredRequestAsked asked, Func<Guid, Task<Answer?>> find, ReadersSettings settings, TimeProvider time, CancellationToken cancel)
    {
        var first = await db.ReaderMessages.Where(m => m.Number == asked.Message).Select(m => m.SameAs).SingleOrDefaultAsync(cancel);
        if (first is null || await db.Triage.Where(a => a.Message == first).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancel) is not { State: TriageState.Answered, ArticleId: { } article }) return;
        if (await find(article) is not { } answer) return;
        await Tell(db, [asked.Message], answer, settings, time.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
    }

    internal static async Task Tell(WellspringDb db, IReadOnlyCollection<long> messages, Answer answer, ReadersSettings settings, DateTimeOffset now, CancellationToken cancel)
    {
        var addresses = await db.ReplyAddresses.Where(a => messages.Contains(a.Message)).ToListAsync(cancel);
        // Whoever asked twice is told once.
        foreach (var address in addresses.Select(a => a.Address).Distinct(StringComparer.OrdinalIgnoreCase)) db.Post(address, $"We have answered your question: {answer.Title}", Text(answer, settings), now);
        db.RemoveRange(addresses);
    }

    private static string Text(Answer answer, ReadersSettings settings) => $"""
        You asked us for an article, and wanted to know when it is there. It is:

        {answer.Title}
        {answer.Address}

        We have deleted your address. This is the only mail that you get about it.

        {settings.SiteName}

        If you are in danger, or think about suicide, do not wait for mail: crisis lines by country are at {new Uri(answer.Address, "/crisis")}
        """;
}
