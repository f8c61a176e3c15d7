using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>Merges what stands around the body. A line that two people changed differently is a conflict; of lists each keeps what it added and is without what it removed.</summary>
sealed class FieldMerge(Draft? common)
{
    private readonly List<DraftConflict> conflicts = [];
    private readonly List<string> theirs = [];

    public IReadOnlyList<DraftConflict> Conflicts => conflicts;

    /// <summary>The fields that others changed.</summary>
    public IReadOnlyList<string> Theirs => theirs;

    public Draft Of(Draft mine, Draft others) => others with
    {
        Title = Text("title", d => d.Title, mine, others),
        Slug = Text("slug", d => d.Slug, mine, others),
        Standfirst = Text("standfirst", d => d.Standfirst, mine, others),
        Description = Text("description", d => d.Description, mine, others),
        Kind = One("kind", d => d.Kind, mine, others),
        Topic = One("topic", d => d.Topic, mine, others),
        PartOf = One("partOf", d => d.PartOf, mine, others),
        Part = One("part", d => d.Part, mine, others),
        Also = List("also", d => d.Also, mine, others),
        Audiences = List("audiences", d => d.Audiences, mine, others),
        Authors = List("authors", d => d.Authors, mine, others),
        Reviewers = List("reviewers", d => d.Reviewers, mine, others),
        Media = Pictures(mine.Media, others.Media),
    };

    private string Text(string field, Func<Draft, string> of, Draft mine, Draft others) => One(field, of, mine, others);

    private T One<T>(string field, Func<Draft, T> of, Draft mine, Draft others)
    {
        var (my, their, was) = (of(mine), of(others), common is null ? default : of(common));
        var same = EqualityComparer<T>.Default;
        if (same.Equals(my, their)) return their;
        if (common is not null && same.Equals(their, was)) return my;
        theirs.Add($"the {field}");
        if (common is null || !same.Equals(my, was)) conflicts.Add(new(field, (0, 0), $"{was}", $"{my}", $"{their}"));
        return their;
    }

    private IReadOnlyList<string> List(string field, Func<Draft, IReadOnlyList<string>> of, Draft mine, Draft others)
    {
        var (my, their, was) = (of(mine), of(others), common is null ? [] : of(common));
        if (!their.SequenceEqual(was) && !their.SequenceEqual(my)) theirs.Add($"the {field}");
        if (their.SequenceEqual(was)) return my;
        var removed = was.Except(my).ToHashSet();
        return [.. their.Where(name => !removed.Contains(name)), .. my.Where(name => !was.Contains(name) && !their.Contains(name))];
    }

    private IReadOnlyList<EditionMedia> Pictures(IReadOnlyList<EditionMedia> mine, IReadOnlyList<EditionMedia> others)
    {
        var was = common?.Media ?? [];
        if (others.SequenceEqual(was)) return mine;
        if (!others.SequenceEqual(mine)) theirs.Add("the pictures");
        var removed = was.Select(m => m.File).Except(mine.Select(m => m.File)).ToHashSet();
        return [.. others.Where(m => !removed.Contains(m.File)).Select(m => Picture(m, mine, was)), .. mine.Where(m => was.All(w => w.File != m.File) && others.All(o => o.File != m.File))];
    }

    private EditionMedia Picture(EditionMedia their, IReadOnlyList<EditionMedia> mine, IReadOnlyList<EditionMedia> was)
    {
        var (my, before) = (mine.FirstOrDefault(m => m.File == their.File), was.FirstOrDefault(m => m.File == their.File));
        if (my is null || my == their || my == before) return their;
        return their with
        {
            Hash = Part("hash", m => m.Hash ?? "", my, before, their) is { Length: > 0 } hash ? hash : null,
            Licence = Part("licence", m => m.Licence, my, before, their),
            Credit = Part("credit", m => m.Credit, my, before, their),
        };
    }

    private string Part(string part, Func<EditionMedia, string> of, EditionMedia mine, EditionMedia? before, EditionMedia their)
    {
        var (my, others, was) = (of(mine), of(their), before is null ? null : of(before));
        if (my == others || my == was) return others;
        if (others == was) return my;
        conflicts.Add(new("media", (0, 0), was ?? "", my, others) { Picture = (their.File, part) });
        return others;
    }

    private static IReadOnlyList<EditionMedia> WithMine(IReadOnlyList<EditionMedia> media, (string File, string Part) picture, string mine) =>
        [.. media.Select(m => m.File != picture.File ? m : picture.Part switch { "licence" => m with { Licence = mine }, "credit" => m with { Credit = mine }, _ => m with { Hash = mine } })];

    /// <summary>The words with mine in a contradicted line.</summary>
    public static Draft TakeMine(Draft words, DraftConflict conflict) => conflict.Field switch
    {
        "title" => words with { Title = conflict.Mine },
        "slug" => words with { Slug = conflict.Mine },
        "standfirst" => words with { Standfirst = conflict.Mine },
        "description" => words with { Description = conflict.Mine },
        "topic" => words with { Topic = conflict.Mine },
        "partOf" => words with { PartOf = conflict.Mine },
        "media" when conflict.Picture is { } picture => words with { Media = WithMine(words.Media, picture, conflict.Mine) },
        _ => words,
    };
}
