using System.Text.Json;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Kill;

/// <summary>Folders of Markdown as an editor hands them over: texts that pass the gate, pictures, old addresses, a team.</summary>
static class Folders
{
    public const int Articles = 24;
    private const int WithPicture = 3;

    public static string Slug(int number) => $"article-{number:00}";

    public static TemporaryFolder Site()
    {
        var folder = Team();
        for (var number = 0; number < Articles; number++) Article(folder, Slug(number), number, "");
        return folder;
    }

    /// <summary>What one import brings to the site: articles, pictures, addresses, a person, a topic.</summary>
    public static TemporaryFolder Arrivals()
    {
        var folder = Team();
        folder.Write("people/newcomer.yml", Person("newcomer", "Nora Newcomer", ""));
        folder.Write("topics.yml", "topics:\n  - {slug: tears, title: Tears, description: About tears}\n  - {slug: sleep, title: Sleep, description: About sleep}\n  - {slug: arrivals, title: Arrivals, description: What came later}\n");
        for (var number = 0; number < 24; number++) Article(folder, $"arrival-{number:00}", number, "");
        GhostArrivals.Write(folder);
        return folder;
    }

    /// <summary>A topic and a person that pages show, as they are from now on.</summary>
    public static TemporaryFolder Renamed()
    {
        var folder = Team("Wanda Writer-Wells");
        folder.Write("topics.yml", "topics:\n  - {slug: tears, title: Tears and crying, description: About tears}\n  - {slug: sleep, title: Sleep, description: About sleep}\n");
        return folder;
    }

    /// <summary>One text in other words.</summary>
    public static TemporaryFolder Corrected(int number)
    {
        var folder = Team();
        Article(folder, Slug(number), number, "\n\nOne sentence more.");
        return folder;
    }

    private static TemporaryFolder Team(string writer = "Wanda Writer")
    {
        var folder = new TemporaryFolder();
        folder.Write("topics.yml", "topics:\n  - {slug: tears, title: Tears, description: About tears}\n  - {slug: sleep, title: Sleep, description: About sleep}\n");
        folder.Write("people/writer.yml", Person("writer", writer, ""));
        folder.Write("people/editor.yml", Person("editor", "Eddie Editor", ""));
        folder.Write("people/reviewer.yml", Person("reviewer", "Rita Reviewer", "licences:\n  - {jurisdiction: US-NY, number: \"000001\", profession: physician, expires: 2099-12-31}\n"));
        folder.Write("bibliography.json", Bibliography());
        return folder;
    }

    private static string Person(string slug, string name, string more) =>
        $"name: {name}\nslug: {slug}\ndeclarations:\n  - {{date: {TimeProvider.System.GetUtcNow():yyyy-MM-dd}, statement: No interests to declare, interests: []}}\n{more}";

    private static string Bibliography() => "[" + string.Join(",", Texts.Library().Select(s => s.Csl[..^1] + ",\"custom\":{\"kind\":\"" + Kind(s.Kind) + "\",\"standing\":\"sound\"}}")) + "]";

    private static string Kind(Wellspring.Evidence.SourceKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()).Replace('-', ' ');

    private static void Article(TemporaryFolder folder, string slug, int number, string more)
    {
        var picture = number % WithPicture == 0;
        if (picture) folder.Write($"media/{slug}.svg", $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"><rect width="{number + 10}" height="{slug.Length}" fill="#36c"/><text>{slug}</text></svg>""");
        var rights = picture ? "media: [{file: media/" + slug + ".svg, licence: CC0-1.0, credit: Drawn for a test}]" : "audience: []";
        folder.Write($"articles/{slug}.md", $"""
            ---
            title: Why people cry, part {slug}
            slug: {slug}
            topic: {(number % 2 == 0 ? "tears" : "sleep")}
            standfirst: A short answer to an old question.
            description: What tears are for, in plain words, and when to talk to somebody about them.
            authors: [writer]
            aliases: [/old/{slug}]
            {rights}
            ---

            {Texts.Sound}{more}
            {(picture ? $"\n![A blue bar on white](media/{slug}.svg)" : "")}

            ## Part {number}

            {string.Join("\n\n", Enumerable.Range(0, 12).Select(i => $"You may think of {slug} in the {i + 1}th of many ways, and each of them is yours."))}

            """);
    }
}
