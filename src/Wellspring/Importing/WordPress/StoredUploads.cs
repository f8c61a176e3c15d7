using Wellspring.Articles;

namespace Wellspring.Importing.WordPress;

/// <summary>The uploaded files of an export whose bytes were found, by the hash they are stored under.</summary>
sealed class StoredUploads
{
    private readonly Dictionary<string, string> hashes = [];

    public static StoredUploads Missing(IReadOnlyList<Attachment> attachments, ImportReport report)
    {
        foreach (var attachment in attachments) report.Drop("attachment", $"{attachment.Place} ({Printed.Of(attachment.File)})", "an export holds no bytes of it");
        return new();
    }

    /// <summary>A shown picture with the rights that the team has yet to add.</summary>
    public EditionMedia AsMedia(ShownFile shown, Losses losses)
    {
        var hash = shown.Attachment is { } attachment ? hashes.GetValueOrDefault(attachment.File) : null;
        if (hash is null) losses.Name("image", $"{Printed.Of(shown.File)}: its bytes were not there");
        return new(shown.File, hash, "", "");
    }
}
