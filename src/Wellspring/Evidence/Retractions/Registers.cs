namespace Wellspring.Evidence;

/// <summary>Who may be asked about the sources of the library; null for a register that is not set.</summary>
/// <param name="Crossref">The answer to a DOI as JSON; null when the register does not know it. It throws when it cannot be asked.</param>
/// <param name="PubMed">The answer to some PMIDs in the MEDLINE format; without those that it does not know. It throws when it cannot be asked.</param>
public sealed record Registers(Func<string, CancellationToken, Task<string?>>? Crossref, Func<IReadOnlyList<string>, CancellationToken, Task<string>>? PubMed)
{
    private const int PmidsAtOnce = 100;

    /// <summary>Neither is set: a work comes into the library by its record or its details.</summary>
    public bool AreOff => Crossref is null && PubMed is null;

    internal async Task<RegisterAnswers> Ask(IReadOnlyList<Source> sources, DateOnly today, CancellationToken cancel)
    {
        var answers = new RegisterAnswers();
        if (Crossref is not null)
            foreach (var source in sources.Where(s => s.Doi is not null)) answers.Take(source, await Crossref(source.Doi!, cancel) is { } json ? CrossrefAnswer.Read(json, source.Doi!, today) : RegisterAnswer.Unknown);
        if (PubMed is not null)
            foreach (var some in sources.Where(s => s.Pmid is not null).Chunk(PmidsAtOnce))
            {
                var records = PubMedAnswer.Read(await PubMed([.. some.Select(s => s.Pmid!)], cancel), today);
                foreach (var source in some) answers.Take(source, records.GetValueOrDefault(source.Pmid!, RegisterAnswer.Unknown));
            }
        return answers;
    }
}

/// <summary>What one register said when it was asked about a work.</summary>
/// <param name="Knows">Whether it knows the work: only then does it say something by what it does not tell.</param>
/// <param name="Notices">On this work or others.</param>
sealed record RegisterAnswer(bool Knows, IReadOnlyList<RetractionNotice> Notices)
{
    public static RegisterAnswer Unknown { get; } = new(false, []);
}

/// <summary>What the registers said, all together.</summary>
sealed class RegisterAnswers
{
    private readonly HashSet<Source> known = [];
    private readonly HashSet<Source> asked = [];
    private readonly Dictionary<string, List<RetractionNotice>> told = [];

    /// <summary>What a register knows, or told of without knowing it: a notice on another work may name it.</summary>
    public IReadOnlyList<Source> Found => [.. asked.Where(s => known.Contains(s) || On(s).Any())];

    /// <summary>What no register that was asked knows.</summary>
    public IReadOnlyList<string> Unknown => [.. asked.Except(Found).Select(s => s.Doi ?? "PMID " + s.Pmid)];

    public void Take(Source source, RegisterAnswer said)
    {
        asked.Add(source);
        if (said.Knows) known.Add(source);
        foreach (var notice in said.Notices)
        {
            if (!told.TryGetValue(Name(notice), out var list)) told[Name(notice)] = list = [];
            list.Add(notice);
        }
    }

    /// <summary>The notice that counts, beside what the library knew before; null when there is none.</summary>
    public RetractionNotice? Counting(Source source)
    {
        var notices = new NoticesOnWork();
        foreach (var notice in On(source)) notices.Take(notice);
        return notices.Counting(RetractionNotice.Kept(source.Standing, source.NoticeOn, source.StandingSince));
    }

    private IEnumerable<RetractionNotice> On(Source source) => Named(source.Doi).Concat(Named(source.Pmid));

    private List<RetractionNotice> Named(string? name) => name is not null && told.TryGetValue(name, out var list) ? list : [];

    // No DOI is all digits: the names cannot meet.
    private static string Name(RetractionNotice notice) => notice.Doi ?? notice.Pmid!;
}
