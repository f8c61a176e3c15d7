using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>The files that show licences, as they lie in their folder. One that is lost or damaged is named, and holds up no backup.</summary>
static class PackPapers
{
    public static async Task<(IReadOnlyList<PaperPart> Kept, IReadOnlyList<string> Missing)> Handle(WellspringDb db, PaperStore store, BackupWriter to, CancellationToken cancel)
    {
        var (kept, missing) = (new List<PaperPart>(), new List<string>());
        foreach (var file in await db.LicencePapers.Select(p => p.File).Distinct().OrderBy(f => f).ToListAsync(cancel))
        {
            if (store.Find(file) is { } found && await File.ReadAllBytesAsync(found.Path, cancel) is var bytes && Hashing.Sha256Hex(bytes) == file.Split('.')[0])
            {
                await to.Add(PaperPart.NameOf(file), CompressionLevel.Fastest, part => part.WriteAsync(bytes, cancel).AsTask());
                kept.Add(new(file, bytes.Length));
            }
            else missing.Add(file);
        }
        return (kept, missing);
    }
}
