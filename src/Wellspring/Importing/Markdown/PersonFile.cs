using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary><c>people/*.yml</c>: an author or reviewer. Its portrait is a picture beside the file. Its licences are what the file claims: nobody has checked them.</summary>
sealed record PersonFile(string Path, string Slug, string Name, string Credentials, string Biography, string Portrait, bool Sample, IReadOnlyList<DeclarationLine> Declarations, IReadOnlyList<LicenceLine> Licences, IReadOnlyList<string> UnknownKeys)
{
    private static readonly string[] Known = ["slug", "name", "credentials", "bio", "portrait", "sample", "declarations", "licences", "licenses"];

    /// <exception cref="UnreadableInputException">Broken, without a name, or with a slug that is none.</exception>
    public static PersonFile Load(string path)
    {
        var yaml = YamlText.Read(InputText.Load(path), path).Map();
        return new(
            path, SlugOf(yaml, path), Cleaned.Line(yaml.RequiredText("name")), Cleaned.Line(yaml.TextOf("credentials")), Cleaned.Text(yaml.TextOf("bio")).Trim(), yaml.TextOf("portrait"), yaml.IsTrue("sample"),
            [.. Lines(yaml, "declarations").Select(DeclarationLine.From)],
            [.. Lines(yaml, "licences").Concat(Lines(yaml, "licenses")).Select(LicenceLine.From)],
            [.. yaml.Entries.Select(e => e.Key).Except(Known)]);
    }

    private static IEnumerable<YamlMap> Lines(YamlMap yaml, string key) => (yaml[key]?.Items() ?? []).Select(v => v.Map());

    private static string SlugOf(YamlMap yaml, string path)
    {
        var slug = yaml.TextOf("slug") is { Length: > 0 } said ? said : Articles.Slug.From(System.IO.Path.GetFileNameWithoutExtension(path));
        return Articles.Slug.IsValid(slug) ? slug : throw yaml["slug"]!.Unreadable($"\"{Printed.Of(slug)}\" is no slug: lower-case letters, digits and hyphens");
    }
}

/// <param name="Interests">Names or hosts of those the person is tied to.</param>
sealed record DeclarationLine(DateOnly Date, string Statement, IReadOnlyList<string> Interests)
{
    public static DeclarationLine From(YamlMap yaml) => new(
        yaml.DateOf("date") ?? throw yaml.Unreadable("a declaration of interests needs its \"date\""),
        Cleaned.Text(yaml.RequiredText("statement")).Trim(),
        [.. yaml.TextsOf("interests").Select(Cleaned.Line)]);

    public bool Says(Declaration known) => (known.DeclaredOn, known.Statement) == (Date, Statement) && known.Interests.SequenceEqual(Interests);
}

sealed record LicenceLine(string Jurisdiction, string Number, string Profession, DateOnly? Expires)
{
    public static LicenceLine From(YamlMap yaml) =>
        new(Cleaned.Line(yaml.RequiredText("jurisdiction")), Cleaned.Line(yaml.RequiredText("number")), Cleaned.Line(yaml.RequiredText("profession")), yaml.DateOf("expires"));

    public bool Says(Licence known) => (known.Jurisdiction, known.Number, known.ExpiresOn) == (Jurisdiction, Number, Expires);
}
