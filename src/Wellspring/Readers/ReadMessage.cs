using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Readers;

/// <summary>One message with all that the team knows of it.</summary>
/// <param name="Acts">What was done about it, the latest first.</param>
/// <param name="Voices">The words of those who asked the same later.</param>
/// <param name="Address">Where an answer would go, while it is kept and there is a single reader to answer to.</param>
public sealed record OpenedMessage(ListedMessage Message, IReadOnlyList<TriageAct> Acts, IReadOnlyList<string> Voices, string? Address, long? SameAs);

public static class ReadMessage
{
    private const int MostVoices = 100;

    public static async Task<OpenedMessage?> Handle(WellspringDb db, long number, CancellationToken cancel)
    {
        if (await ListMessages.One(db, number, cancel) is not { } message) return null;
        return new(
            message,
            await db.Triage.AsNoTracking().Where(a => a.Message == number).OrderByDescending(a => a.Number).ToListAsync(cancel),
            await db.ReaderMessages.Where(m => m.SameAs == number && m.Words != "").OrderBy(m => m.Number).Select(m => m.Words).Take(MostVoices).ToListAsync(cancel),
            message.Kind == MessageKind.Request ? null : await ListMessages.AddressOf(db, number, cancel),
            await db.ReaderMessages.Where(m => m.Number == number).Select(m => m.SameAs).SingleAsync(cancel));
    }
}
