using System.Net;

namespace Wellspring.BrowserTests.Quality;

/// <summary>
/// The sample site with what only a site in use has: a guide in parts, a corrected article, one that was taken down, an address that moved;
/// and a mirror folder, so that every page is made beforehand.
/// </summary>
public sealed class WholeSite : IAsyncLifetime
{
    public const string Withdrawn = "/articles/how-to-sleep-when-you-are-worried";
    public const string Corrected = "/articles/why-do-i-cry-so-easily";
    public const string Guide = "/articles/a-guide-to-tears";
    public const string Moved = "/2019/tears/";

    private const string Editor = "sample-editor@sample.invalid";

    public RunningSite Site { get; } = new() { HasMirror = true };

    public Uri Address => Site.Address;

    public async ValueTask InitializeAsync()
    {
        await Site.Do("samples", "load");
        var folder = CopyOfSamples();
        WriteGuide(folder);
        Correct(folder);
        await Site.Within("import", "markdown", folder);
        foreach (var slug in (string[])["a-guide-to-tears", "tears-at-work", "tears-at-home"]) await Publish(slug);
        await Publish("why-do-i-cry-so-easily", "--change", "correction=A comma stood in the first sentence.");
        await Site.Serve();
        await Site.Within("withdraw", "how-to-sleep-when-you-are-worried", "--as", Editor, "--notice", "It is looked at again.", "--instead", Corrected);
        await UntilGone();
    }

    private async Task UntilGone()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var tries = 0; tries < 300; tries++)
        {
            if ((await client.GetAsync(Withdrawn)).StatusCode == HttpStatusCode.Gone) return;
            await Task.Delay(100);
        }
        Assert.Fail("The withdrawal does not reach readers.");
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task Publish(string slug, params string[] more)
    {
        await Site.Within("sign", slug, "--as", "ravi-thornbury@sample.invalid");
        await Site.Within(["publish", slug, "--as", Editor, "--accept", "source-unchecked=looked up", .. more]);
    }

    private string CopyOfSamples()
    {
        var (from, to) = (Path.Combine(RunningSite.Root, "content", "samples"), Path.Combine(Site.Folder, "whole"));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return to;
    }

    private static void WriteGuide(string folder)
    {
        Write(folder, "a-guide-to-tears", "A guide to tears", "kind: guide\naliases: [/2019/tears/]");
        Write(folder, "tears-at-work", "Tears at work", "kind: article\npart-of: a-guide-to-tears\npart: 1");
        Write(folder, "tears-at-home", "Tears at home", "kind: article\npart-of: a-guide-to-tears\npart: 2");
    }

    private static void Write(string folder, string slug, string title, string kind) => File.WriteAllText(Path.Combine(folder, "articles", slug + ".md"), $$"""
        ---
        title: {{title}}
        slug: {{slug}}
        sample: true
        {{kind}}
        topic: kinds-of-self-care
        standfirst: A guide in parts, one small step at a time.
        description: "{{title}}: a sample guide in several parts, with contents and the way to the part before and after."
        authors: [mara-ellwood]
        reviewers: [ravi-thornbury]
        ---

        Take the parts in any order. {.opinion reason="advice of the house"}

        ## What is known

        People differ widely in how easily they cry.[@denckla2014; @millings2016; @vingerhoets2016]
        """);

    private static void Correct(string folder)
    {
        var file = Path.Combine(folder, "articles", "why-do-i-cry-so-easily.md");
        var text = File.ReadAllText(file);
        var corrected = text.Replace("A kind word at work, and your eyes fill.", "A kind word at work and your eyes fill.", StringComparison.Ordinal);
        Assert.NotEqual(text, corrected);
        File.WriteAllText(file, corrected);
    }
}
