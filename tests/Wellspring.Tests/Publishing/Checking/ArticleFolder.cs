namespace Wellspring.Tests.Publishing.Checking;

/// <summary>A folder of article files for one test, gone with it.</summary>
sealed class ArticleFolder : IDisposable
{
    public const string FrontMatter = """
        ---
        title: Why we cry
        slug: why-we-cry
        description: In plain words.
        standfirst: A short answer.
        authors: [wanda-writer]
        topic: grief
        ---

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wellspring-check-");

    public string Put(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
        return file;
    }

    /// <summary>The bibliography of the sound text.</summary>
    public ArticleFolder WithBibliography(string standing = "sound")
    {
        var items = Texts.Library().Select(s => s.Csl[..^1] + $$$""","custom":{"kind":"guideline","standing":"{{{standing}}}"}}""");
        Put("bibliography.json", "[" + string.Join(",\n", items) + "]");
        return this;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
