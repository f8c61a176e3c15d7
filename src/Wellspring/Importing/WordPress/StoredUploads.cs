using Wellspring.Articles;

namespace Wellspring.Importing.WordPress;

/// <summary>The uploaded files of an export whose bytes were found, by the hash they are stored under.</summary>
sealed class StoredUploads
{
    private readonly Dictionary<string, string> hashes = [];

    /// <summary>Stores what the folder has; whatever is not there, or no picture, is named.</summary>
    /// <param name="folder">A copy of the old site's folder of uploads; null when there is none. Nothing is fetched.</param>
    public static async Task<StoredUploads> Bring(IReadOnlyList<Attachment> attachments, string? folder, PictureDesk desk, ImportReport report, CancellationToken cancel)
    {
        var stored = new StoredUploads();
        foreach (var attachment in attachments)
            if (await stored.WhyNot(attachment, folder, desk, cancel) is { } reason) report.Drop("attachment", $"{attachment.Place} ({Printed.Of(attachment.File)})", reason);
        return stored;
    }

    /// <summary>A shown picture with the rights that the team has yet to add.</summary>
    public EditionMedia AsMedia(ShownFile shown, Losses losses)
    {
        var hash = shown.Attachment is { } attachment ? hashes.GetValueOrDefault(attachment.File) : null;
        if (hash is null) losses.Name("image", $"{Printed.Of(shown.File)}: its bytes were not there");
        return new(shown.File, hash, "", "");
    }

    private async Task<string?> WhyNot(Attachment attachment, string? folder, PictureDesk desk, CancellationToken cancel)
    {
        if (folder is null) return "an export holds no bytes of it, and no folder of uploads was given (--media)";
        if (MediaFolder.Find(folder, attachment.File) is not { } file) return "it is not in the folder of uploads";
        var picture = await desk.Bring(file, null, cancel);
        if (!picture.Done) return picture.Refusals[0].Sentence;
        hashes[attachment.File] = picture.Value.Hash;
        return null;
    }
}
