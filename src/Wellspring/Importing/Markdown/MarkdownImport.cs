using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary>The steps of one import, and what they hand on to each other.</summary>
sealed partial class MarkdownImport(WellspringDb db, MarkdownFolder folder, Bibliography bibliography, TimeProvider time, Actor actor)
{
    private readonly FolderAddresses addresses = new(folder.Root);
    private readonly List<(MarkdownPage Page, string Slug, string? Origin)> placed = [];
    private FolderSources sources = folder.Sources;

    public ImportReport Report { get; } = new();

    public async Task PlantTopics(CancellationToken cancel)
    {
        foreach (var (file, tree) in folder.Topics)
        {
            var planted = await Articles.PlantTopics.Handle(db, time, actor, tree, cancel);
            if (!planted.Done) throw new UnreadableInputException(planted.Refusals[0].Sentence, new Place(0, 0, file));
            Report.Topics.Add(planted.Value.Created, planted.Value.Updated, planted.Value.Unchanged);
            foreach (var kept in planted.Value.Kept) Report.Drop("topic-risk", file, $"{kept.Slug} keeps its risk \"{Word(kept.Here)}\": the file would lower it to \"{Word(kept.InFile)}\", and that an administrator decides, no file (topic risk)");
        }
        db.ChangeTracker.Clear();
    }

    public async Task AddPeople(MediaStore store, CancellationToken cancel) =>
        await Markdown.AddPeople.Handle(db, folder.People, await Portraits(store, cancel), Report, time.GetUtcNow(), actor, cancel);

    /// <summary>The key decides alone, because the texts cite by it.</summary>
    public async Task BringSources(CancellationToken cancel)
    {
        sources = await KnownWorks.KeepApart(db, folder.Sources, cancel);
        Report.Drop(sources.Named);
        if (sources.Records.Count == 0) return;
        var imported = await ImportSources.Handle(db, [.. sources.Records], bibliography, SourceMatching.ByKey, await ReopenArticles.ByPolicy(db, cancel), time, actor, cancel, SampleSources.Of(folder.Pages, sources));
        if (!imported.Done) throw new UnreadableInputException(imported.Refusals[0].Sentence, new Place(0, 0, folder.Root));
        Report.Standings.AddRange(imported.Value.Changes);
        foreach (var dropped in imported.Value.Dropped) Report.Drop(dropped.What, dropped.Where, dropped.Why);
        db.ChangeTracker.Clear();
    }

    public Task BringPaidLinks(CancellationToken cancel) => PaidLinkDesk.Bring(db, folder.PaidLinks, time.GetUtcNow(), actor, cancel);

    public async Task WriteArticles(MediaStore store, CancellationToken cancel)
    {
        var pictures = await PictureDesk.Open(db, store, Report, time, actor, cancel);
        var desk = await ArticleDesk.Open(db, Report, time, actor, cancel);
        foreach (var page in folder.Pages.Where(p => p.SaysSlug)) desk.Reserve(page.File.Slug);
        foreach (var page in folder.Pages) Place(page, desk);
        foreach (var (page, slug, origin) in placed)
        {
            var losses = new Losses(page.Path);
            var draft = Draft(page, slug, origin, losses);
            var media = await PageMedia.Bring(page, folder.Root, draft.Body, pictures, losses, cancel);
            await desk.Write(draft with { Media = media, Copies = await Copies(page, losses, cancel) }, losses.Where, cancel, await Earlier(page, draft, pictures, losses, cancel));
            Report.Drop(losses.Named);
        }
        await desk.Store(cancel);
    }

    public async Task AddRedirects(CancellationToken cancel)
    {
        var book = await RedirectBook.Open(db, Report, cancel);
        foreach (var (page, slug, _) in placed)
            foreach (var old in page.OldAddresses) book.Add(old, PathOf(page, slug), page.Path);
        foreach (var line in folder.Redirects) book.AddClaimed(line.From, line.To, line.Path);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>File names of the media folder, by slug.</summary>
    private async Task<Dictionary<string, string>> Portraits(MediaStore store, CancellationToken cancel)
    {
        var portraits = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!folder.People.Any(p => p.Portrait.Length > 0)) return portraits;
        var pictures = await PictureDesk.Open(db, store, Report, time, actor, cancel);
        foreach (var person in folder.People.Where(p => p.Portrait.Length > 0))
        {
            var brought = MediaPath.Find(person.Path, folder.Root, person.Portrait) is { } file ? await pictures.BringPortrait(file, cancel) : Finding.Refuse("media-missing", "It is not in the folder.");
            if (brought.Done) portraits[person.Slug] = Path.GetFileName(brought.Value.Path);
            else Report.Drop("image", person.Path, $"{Printed.Of(person.Portrait)}: {brought.Refusals[0].Sentence}");
        }
        return portraits;
    }

    public async Task BringHelplines(CancellationToken cancel)
    {
        foreach (var (file, entries) in folder.Helplines)
            foreach (var (country, why) in await Helplines.BringHelplines.Handle(db, entries, time, actor, cancel)) Report.Drop("helpline", file, $"{Printed.Of(country)}: {why}");
        db.ChangeTracker.Clear();
    }

    public async Task BringQuestionnaires(CancellationToken cancel)
    {
        foreach (var (file, text) in folder.Questionnaires)
            if (await Screening.BringInstrument.Handle(db, text, file, time, actor, cancel) is { Done: false } refused) Report.Drop("questionnaire", file, refused.Refusals[0].Sentence);
        db.ChangeTracker.Clear();
    }

    // A slug that the file names is the article's identity; without one it is the place of the file.
    private void Place(MarkdownPage page, ArticleDesk desk)
    {
        if (page.IsStub) { Stubs.Name(page, Report); return; }
        var origin = page.SaysSlug ? null : $"markdown:{Path.GetFileName(Path.GetFullPath(folder.Root))}{page.Address}";
        var slug = origin is null ? page.File.Slug : desk.SlugFor(origin, page.WantedSlug, page.Path);
        placed.Add((page, slug, origin));
        addresses.Add(page, PathOf(page, slug));
    }

    private static string Word(Risk risk) => risk.ToString().ToLowerInvariant();

    private static string PathOf(MarkdownPage page, string slug) => PublicPaths.Of(page.File.Kind, slug);

    private Draft Draft(MarkdownPage page, string slug, string? origin, Losses losses)
    {
        var file = page.File;
        // An export is in our own language already, with our own addresses: to the letter.
        var (body, keepsLines) = folder.Histories.ContainsKey(page.Path) ? (Cleaned.Text(file.Body), true) : PageText.Of(page, addresses, losses);
        if (keepsLines) Report.Files[slug] = new(page.Path, file.BodyLine, sources.Cite(body, page));
        if (page.Lost.Any()) losses.Name("front-matter", string.Join(", ", page.Lost.Select(k => Printed.Of(k.Key))));
        return Words(file) with { Slug = slug, Origin = origin, Kind = file.Kind, Body = sources.Cite(body, page), IsSample = file.Sample };
    }

    private static Draft Words(ArticleFile file) => new()
    {
        Slug = file.Slug,
        Title = Cleaned.Line(file.Title),
        Standfirst = Cleaned.Line(file.Standfirst),
        Description = Cleaned.Line(file.Description),
        Body = "",
        Topic = file.Topic is null ? null : Cleaned.Line(file.Topic),
        Also = [.. file.Also.Select(Cleaned.Line)],
        Audiences = [.. file.Audiences.Select(Cleaned.Line)],
        Authors = [.. file.Authors.Select(Cleaned.Line)],
        PartOf = file.PartOf is null ? null : Cleaned.Line(file.PartOf),
        Part = file.Part,
        Reviewers = [.. file.Reviewers.Select(Cleaned.Line)],
    };
}
