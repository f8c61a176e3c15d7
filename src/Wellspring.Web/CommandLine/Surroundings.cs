using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Publishing;
using Wellspring.Readers;
using Wellspring.Site.Content;
using Wellspring.Studio;
using Wellspring.Web.Data;

namespace Wellspring.Web.CommandLine;

/// <summary>Where a verb runs: its settings, its database, its clock and its two streams.</summary>
public sealed record Surroundings(string ConnectionString, string DataDirectory, int Port, Uri PublicUrl, TimeProvider Time, TextWriter Out, TextWriter Error)
{
    /// <summary>Where every page is kept as a file too, for a plain web server; null for nowhere.</summary>
    public string? MirrorDirectory { get; init; }

    public DeliverySettings Delivery => new(Port) { MirrorDirectory = MirrorDirectory };

    /// <summary>What readers meet on every page.</summary>
    public SiteSettings Site { get; init; } = new(PublicUrl);

    /// <summary>What the team meets in the studio. The keys of its forms lie beside the database, never in it.</summary>
    public StudioSettings Studio => new(PublicUrl, Site.Name, Path.Combine(DataDirectory, "keys", "studio")) { OpenId = OpenId, Zone = Zone, SecondFactorFor = SecondFactorFor };

    /// <summary>A provider with which the team signs in as well; null for none.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>Of whom two factors are demanded when they sign in.</summary>
    public Roles SecondFactorFor { get; init; }

    /// <summary>A register of DOIs that may be asked about sources; null for none: nothing is asked of the network unasked.</summary>
    public Uri? CrossrefUrl { get; init; }

    /// <summary>A register of PMIDs, likewise.</summary>
    public Uri? PubMedUrl { get; init; }

    /// <summary>The publisher's time zone: what an editor means by nine o'clock.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The address that mail of the site comes from; null for no-reply at the site's own name.</summary>
    public string? MailFrom { get; init; }

    /// <summary>A mail server; null for a folder of mail beside the database.</summary>
    public Uri? Smtp { get; init; }

    /// <summary>How long what readers sent is kept.</summary>
    public ReadersSettings Readers { get; init; } = new();

    public MailSettings Mail => new(MailFrom ?? $"no-reply@{PublicUrl.Host}", Smtp, Path.Combine(DataDirectory, "mail"));

    /// <summary>Pictures lie beside the database, each under the hash of its bytes.</summary>
    /// <summary>Files that show licences: for the team alone.</summary>
    public PaperStore Papers => new(Path.Combine(DataDirectory, "papers"));

    public MediaStore Media => new(Path.Combine(DataDirectory, "media"));

    /// <summary>Private keys lie beside the database, never in it.</summary>
    public RecordSeal Seal => new(new RecordKeys(Path.Combine(DataDirectory, "keys", "records")), PublicUrl);

    /// <summary>Opens the database, made and brought up to date first when it is not.</summary>
    public async Task<WellspringDb> OpenDatabase(CancellationToken cancel)
    {
        Directory.CreateDirectory(DataDirectory);
        var db = Database.Open(ConnectionString);
        // Migrating compares the whole model first: a tenth of a second that a start needs only after an update.
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) await Migrate(db, cancel);
        return db;
    }

    private async Task Migrate(WellspringDb db, CancellationToken cancel)
    {
        var isNew = !(await db.Database.GetAppliedMigrationsAsync(cancel)).Any();
        await db.Database.MigrateAsync(cancel);
        if (isNew) Database.KeepToOwner(ConnectionString);
    }

    /// <summary>Opens the database as it is, for verbs that show or keep what is there: none is made in its place, and its tables are not changed.</summary>
    /// <exception cref="BadUsageException">There is no site of this version where the settings point; the sentence names them.</exception>
    public async Task<WellspringDb> OpenExisting(CancellationToken cancel)
    {
        var db = Database.OpenExisting(ConnectionString);
        if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return db;
        var isEmpty = !(await db.Database.GetAppliedMigrationsAsync(cancel)).Any();
        await db.DisposeAsync();
        throw new BadUsageException(isEmpty
            ? "there is no site in the database that ConnectionStrings__Wellspring or Wellspring__DataDirectory names; look whether they are set as for the server"
            : "the database that ConnectionStrings__Wellspring or Wellspring__DataDirectory names is of an earlier version of the program; use that version, or let serve bring it up to date");
    }

    /// <exception cref="BadUsageException">A setting cannot be used; the sentence names it.</exception>
    public static Surroundings FromEnvironment(Func<string, string?> setting, TextWriter output, TextWriter error)
    {
        var port = PortOf(setting("PORT"));
        var data = Path.GetFullPath(Or(setting("Wellspring__DataDirectory"), "data"));
        var connection = Connection(Or(setting("ConnectionStrings__Wellspring"), $"Data Source={Path.Combine(data, "wellspring.db")}"));
        var url = PublicUrlOf(Or(setting("Wellspring__PublicUrl"), $"http://localhost:{port}"));
        var mirror = setting("Wellspring__MirrorDirectory");
        return new(connection, data, port, url, TimeProvider.System, output, error) { Site = SiteOptions.From(setting, url) with { ContactAddress = AddressOf(setting, "Wellspring__ContactAddress") }, MirrorDirectory = string.IsNullOrWhiteSpace(mirror) ? null : Path.GetFullPath(mirror), CrossrefUrl = RegisterOf(setting, "Wellspring__CrossrefUrl", "https://api.crossref.org"), PubMedUrl = RegisterOf(setting, "Wellspring__PubMedUrl", "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"), Zone = ZoneOf(Or(setting("Wellspring__TimeZone"), "UTC")), MailFrom = AddressOf(setting, "Wellspring__MailFrom"), Smtp = SmtpOf(setting("Wellspring__SmtpUrl")), Readers = ReadersOf(setting), OpenId = OpenIdOptions.From(setting), SecondFactorFor = SecondFactorOptions.From(setting) };
    }

    private static string Or(string? value, string otherwise) => string.IsNullOrWhiteSpace(value) ? otherwise : value;

    private static string Connection(string value) =>
        value.Contains("Host=", StringComparison.OrdinalIgnoreCase) || value.Contains("Data Source=", StringComparison.OrdinalIgnoreCase)
            ? value
            : throw new BadUsageException("ConnectionStrings__Wellspring takes \"Data Source=FILE\" for SQLite or \"Host=…\" for PostgreSQL");

    private static int PortOf(string? value) =>
        int.TryParse(Or(value, "5080"), out var port) && port is > 0 and < 65536
            ? port
            : throw new BadUsageException($"PORT is \"{value}\"; it takes a number from 1 to 65535");

    private static Uri? RegisterOf(Func<string, string?> setting, string name, string example) => setting(name) is not { } value || string.IsNullOrWhiteSpace(value) ? null
        : Uri.TryCreate(value.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : throw new BadUsageException($"{name} is \"{value}\"; it takes an address like {example}");

    private static string? AddressOf(Func<string, string?> setting, string name) => setting(name) is not { } value || string.IsNullOrWhiteSpace(value) ? null
        : MailAddress.Read(value) ?? throw new BadUsageException($"{name} is \"{value}\"; it takes an address like editors@example.org");

    // Not the value itself: it holds a password.
    private static Uri? SmtpOf(string? value) => string.IsNullOrWhiteSpace(value) ? null
        : Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "smtp" or "smtps" && url.Host.Length > 0 ? url
        : throw new BadUsageException("Wellspring__SmtpUrl takes an address like smtp://user:password@mail.example.org:587 or smtps://mail.example.org");

    private static ReadersSettings ReadersOf(Func<string, string?> setting)
    {
        var standard = new ReadersSettings();
        return standard with
        {
            WordsMonths = NumberOf(setting, "Wellspring__KeepMessagesMonths", standard.WordsMonths),
            AddressDays = NumberOf(setting, "Wellspring__KeepAddressesDays", standard.AddressDays),
            QuarantineDays = NumberOf(setting, "Wellspring__KeepQuarantineDays", standard.QuarantineDays),
        };
    }

    private static int NumberOf(Func<string, string?> setting, string name, int standard) => setting(name) is not { } value || string.IsNullOrWhiteSpace(value) ? standard
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1200 ? number
        : throw new BadUsageException($"{name} is \"{value}\"; it takes a number from 1 to 1200");

    private static TimeZoneInfo ZoneOf(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw new BadUsageException($"Wellspring__TimeZone is \"{name}\"; it takes a name like Europe/Berlin");

    private static Uri PublicUrlOf(string value) =>
        Uri.TryCreate(value.TrimEnd('/'), UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new BadUsageException($"Wellspring__PublicUrl is \"{value}\"; it takes an address like https://example.org");
}
