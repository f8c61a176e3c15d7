using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Importing.Export;

/// <summary>People as <c>people/*.yml</c>. That a licence was checked is a member of the team's word and stays behind.</summary>
static class ExportPeople
{
    public static async Task<int> Write(WellspringDb db, ExportFolder folder, MediaStore store, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().OrderBy(p => p.Slug).ToListAsync(cancel);
        return people.Count(person => folder.Write($"people/{person.Slug}.yml", Yaml(person, Portrait(person, folder, store))));
    }

    // A copy beside the file, under the person's own name.
    private static string? Portrait(Person person, ExportFolder folder, MediaStore store)
    {
        if (person.Portrait is not { } portrait) return null;
        var name = person.Slug + Path.GetExtension(portrait);
        if (store.Find(portrait) is not { } found) folder.Dropped.Add(new("image", $"people/{person.Slug}.yml", $"{Printed.Of(portrait)}: its bytes are not there"));
        else if (folder.Place($"people/{name}") is { } file)
        {
            File.Copy(found.Path, file, overwrite: true);
            folder.Media++;
            return name;
        }
        return null;
    }

    private static string Yaml(Person person, string? portrait)
    {
        var yaml = new StringBuilder();
        YamlWriting.Text(yaml, "name", person.Name);
        YamlWriting.Text(yaml, "slug", person.Slug);
        YamlWriting.Text(yaml, "credentials", person.Credentials);
        YamlWriting.Text(yaml, "bio", person.Biography);
        if (portrait is not null) YamlWriting.Text(yaml, "portrait", portrait);
        if (person.IsSample) yaml.Append("sample: true\n");
        if (person.Declarations.Count > 0) yaml.Append("declarations:\n");
        foreach (var declaration in person.Declarations.OrderBy(d => d.DeclaredOn).ThenBy(d => d.Statement, StringComparer.Ordinal)) Write(yaml, declaration);
        if (person.Licences.Count > 0) yaml.Append("licences:\n");
        foreach (var licence in person.Licences.OrderBy(l => l.Jurisdiction, StringComparer.Ordinal).ThenBy(l => l.Number, StringComparer.Ordinal).ThenBy(l => l.ExpiresOn)) Write(yaml, licence);
        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, Declaration declaration)
    {
        yaml.Append(CultureInfo.InvariantCulture, $"  - date: {declaration.DeclaredOn:yyyy-MM-dd}\n");
        YamlWriting.Text(yaml, "    statement", declaration.Statement);
        YamlWriting.List(yaml, "    interests", declaration.Interests);
    }

    private static void Write(StringBuilder yaml, Licence licence)
    {
        YamlWriting.Text(yaml, "  - jurisdiction", licence.Jurisdiction);
        YamlWriting.Text(yaml, "    number", licence.Number);
        YamlWriting.Text(yaml, "    profession", licence.Profession);
        if (licence.ExpiresOn is { } end) yaml.Append(CultureInfo.InvariantCulture, $"    expires: {end:yyyy-MM-dd}\n");
    }
}
