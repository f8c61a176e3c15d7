using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>The uploaded files of an export whose bytes were found, by the hash they are stored under.</summary>
sealed class StoredUploads
{
    public static readonly StoredUploads None = new();

    private readonly Dictionary<string, string> hashes = [];

    /// <summary>Stores what the folder has; whatever is not there, or no picture, is named.</summary>
    public static async Task<StoredUploads> Bring(WellspringDb db, IReadOnlyList<Attachment> attachments, string? folder, MediaStore store, ImportReport report, TimeProvider time, CancellationToken cancel)
    {
        var stored = new StoredUploads();
        foreach (var attachment in attachments)
            await stored.Bring(db, attachment, folder, store, report, time, cancel);
        return stored;
    }

    /// <summary>A shown picture with the rights that the team has yet to add.</summary>
    public EditionMedia AsMedia(ShownFile shown, Losses losses)
    {
        var hash = shown.Attachment is { } attachment ? hashes.GetValueOrDefault(attachment.File) : null;
        if (hash is null) losses.Name("image", $"{Printed.Of(shown.File)}: its bytes were not there");
        return new(shown.File, hash, "", "");
    }

    private async Task Bring(WellspringDb db, Attachment attachment, string? folder, MediaStore store, ImportReport report, TimeProvider time, CancellationToken cancel)
    {
        var where = $"{attachment.Place} ({Printed.Of(attachment.File)})";
        if (folder is null || MediaFolder.Find(folder, attachment.File) is not { } file)
            report.Drop("attachment", where, folder is null ? "no folder of uploads was given (--media)" : "it is not in the folder of uploads");
        else
            await Store(db, attachment, file, where, store, report, time, cancel);
    }
}
