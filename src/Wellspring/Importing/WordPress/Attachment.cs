using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>An uploaded file as an export names it; the bytes are not in the export.</summary>
/// <param name="File">Below the folder of uploads: "2019/03/lamp.png".</param>
sealed record Attachment(string Id, string Parent, string File, string Alt, string Address, Place Place)
{
    public static Attachment From(WxrItem item)
    {
        var named = item.MetaValue(WxrMeta.AttachedFile)?.Trim();
        RefuseClimbing(item, named);
        var path = string.IsNullOrEmpty(named) ? AttachedFile.PathOf(item.AttachmentUrl) : named;
        return new(item.Id, item.Parent, path.TrimStart('/'), item.MetaValue(WxrMeta.AlternativeText)?.Trim() ?? "", item.AttachmentUrl, item.Place);
    }

    private static void RefuseClimbing(WxrItem item, string? named)
    {
        foreach (var name in new[] { named ?? "", item.AttachmentUrl })
            if (FileName.Climbs(name) || Path.IsPathRooted(name))
                throw new UnreadableInputException($"the attachment \"{Printed.Of(name)}\" names a file outside the folder of uploads.", item.Place);
    }
}

/// <summary>All attachments of an export, found the ways texts point at them.</summary>
sealed class Attachments
{
    private readonly Dictionary<string, Attachment> byId = [];
    private readonly Dictionary<string, Attachment> byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Attachment> byParent;

    public Attachments(IReadOnlyList<Attachment> all)
    {
        All = all;
        byParent = all.ToLookup(a => a.Parent);
        foreach (var attachment in all)
        {
            byId.TryAdd(attachment.Id, attachment);
            byPath.TryAdd(attachment.File, attachment);
            byPath.TryAdd(AttachedFile.PathOf(attachment.Address), attachment);
        }
    }

    public IReadOnlyList<Attachment> All { get; }

    public Attachment? WithId(string id) => byId.GetValueOrDefault(id);

    public IEnumerable<Attachment> Under(string postId) => postId.Length == 0 ? [] : byParent[postId];

    /// <summary>By the address a text shows, be it the file or one of its smaller copies.</summary>
    public Attachment? At(string address)
    {
        var path = AttachedFile.PathOf(address);
        return byPath.GetValueOrDefault(path) ?? byPath.GetValueOrDefault(AttachedFile.WithoutSize(path));
    }
}
