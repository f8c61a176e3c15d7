using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Evidence;

namespace Wellspring.Publishing;

/// <summary>An article file as the gate reads it.</summary>
static class FileManuscript
{
    public static Manuscript Of(ArticleFile file, string path, FolderFacts folders, DateOnly today)
    {
        var text = ArticleText.Parse(file.Body);
        return new()
        {
            Slug = file.Slug,
            Kind = file.Kind,
            Title = file.Title,
            Standfirst = file.Standfirst,
            Description = file.Description,
            Authors = file.Authors,
            Text = text,
            Claims = Claims.Find(text),
            Risk = file.Also.Append(file.Topic).Max(folders.Topics(path).RiskOf),
            Sources = folders.Sources(path),
            Media = [.. Media(file, text, path)],
            PaidLinks = folders.PaidLinks(path),
            LeadsSomewhere = target => PublicPaths.Leads(target, folders.ArticlesBesideAndBelow(path)),
            Policy = EditorialPolicy.Default,
            Today = today,
        };
    }

    private static IEnumerable<ShownMedia> Media(ArticleFile file, ArticleText text, string path)
    {
        var listed = file.Media.Concat(text.Images().Select(i => new MediaLine(i.Source, "", ""))).DistinctBy(m => m.File);
        return listed.Select(m => new ShownMedia(m.File, MediaPath.Find(path, Path.GetPathRoot(Path.GetFullPath(path))!, m.File) is not null, m.Licence, m.Credit));
    }
}
