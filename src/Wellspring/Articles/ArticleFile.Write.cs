using System.Globalization;
using System.Text;
using Wellspring.Articles.Files;

namespace Wellspring.Articles;

public sealed partial record ArticleFile
{
    /// <summary>The canonical file: reading it gives the same article back, to the letter of its body.</summary>
    public string Write()
    {
        var yaml = new StringBuilder("---\n");
        YamlWriting.Text(yaml, "title", Title);
        YamlWriting.Text(yaml, "slug", Slug);
        YamlWriting.Text(yaml, "kind", Kind == ArticleKind.Article ? null : Kind.ToString().ToLowerInvariant());
        YamlWriting.Text(yaml, "topic", Topic);
        YamlWriting.List(yaml, "also", Also);
        YamlWriting.List(yaml, "audience", Audiences);
        YamlWriting.Text(yaml, "part-of", PartOf);
        if (Part is { } part) yaml.Append(CultureInfo.InvariantCulture, $"part: {part}\n");
        YamlWriting.Text(yaml, "standfirst", Standfirst);
        YamlWriting.Text(yaml, "description", Description);
        YamlWriting.List(yaml, "authors", Authors);
        YamlWriting.List(yaml, "reviewers", Reviewers);
        if (Published is { } day) yaml.Append(CultureInfo.InvariantCulture, $"published: {day:yyyy-MM-dd}\n");
        WriteMedia(yaml);
        if (Sample) yaml.Append("sample: true\n");
        return yaml.Append("---\n").Append(Body).ToString();
    }

    private void WriteMedia(StringBuilder yaml)
    {
        if (Media.Count > 0) yaml.Append("media:\n");
        foreach (var line in Media)
        {
            YamlWriting.Text(yaml, "  - file", line.File);
            YamlWriting.Text(yaml, "    licence", line.Licence);
            YamlWriting.Text(yaml, "    credit", line.Credit);
        }
    }
}
