using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// The private keys of this installation, as files that only its user may read; they are never in the database, nor in a backup of it.
/// A key signs for a year, then the next publication makes a new one. What it signed stays valid: its public half is kept for ever.
/// </summary>
public sealed class RecordKeys(string folder)
{
    private static readonly TimeSpan SignsFor = TimeSpan.FromDays(365);

    /// <summary>The key in force; whoever asks disposes of it.</summary>
    /// <exception cref="UnreadableInputException">Its file is broken: nothing is signed, and no other key takes its place unasked.</exception>
    public RecordKey Current(DateTimeOffset now) => Newest(now) is { } file ? Read(file) : Make(now);

    private static RecordKey Read(string file)
    {
        try
        {
            return RecordKey.FromPem(File.ReadAllText(file));
        }
        catch (ArgumentException)
        {
            throw new UnreadableInputException("this is no private key that records are signed with (PKCS #8 in PEM, P-256): put the right file back, or move it away and the next publication makes a new key.", new Place(0, 0, file));
        }
    }

    /// <summary>The thumbprints of all keys that are kept here, also of those that sign no more.</summary>
    public IReadOnlySet<string> Ids() => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.pem").Where(file => MadeAt(file) is not null).Select(IdOf).ToHashSet(StringComparer.Ordinal) : new HashSet<string>();

    private static string IdOf(string file)
    {
        using var key = RecordKey.FromPem(File.ReadAllText(file));
        return key.PublicKey.Id;
    }

    private string? Newest(DateTimeOffset now) => !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, "*.pem")
        .Where(file => MadeAt(file) is { } made && made <= now && now < made + SignsFor)
        .MaxBy(file => Path.GetFileName(file), StringComparer.Ordinal);

    private RecordKey Make(DateTimeOffset now)
    {
        var key = RecordKey.Create();
        var name = $"{now.UtcDateTime.ToString(Stamp, System.Globalization.CultureInfo.InvariantCulture)}-{key.PublicKey.Id[..8]}.pem";
        DurableFile.Put(Path.Combine(folder, name), Encoding.ASCII.GetBytes(key.ToPem()), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return key;
    }

    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    private static DateTimeOffset? MadeAt(string file) =>
        DateTimeOffset.TryParseExact(Path.GetFileName(file).Split('-')[0], Stamp, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var made) ? made : null;
}
