using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>Asks a register for the record of one work. Where none is set, or none answers, that is said, and the record can be typed.</summary>
public static class LookUpSource
{
    public static async Task<Outcome<SourceRecord>> ByDoi(Registers registers, string typed, CancellationToken cancel)
    {
        if (DoiText.Find(typed) is not { } doi) return Finding.Refuse("doi-malformed", "This is no DOI. One looks like 10.1007/s10286-018-0526-y.");
        if (registers.Crossref is not { } ask) return NoRegister("doi", "DOIs", "Crossref");
        return await Asked(async () => await ask(doi, cancel) is { } answer && CrossrefWork.ToSource(answer) is { } record ? record : Finding.Refuse("doi-unknown", $"The register does not know the DOI {doi}. Look whether it is whole, or type the record in."), "doi");
    }

    public static async Task<Outcome<SourceRecord>> ByPmid(Registers registers, string typed, CancellationToken cancel)
    {
        if (PmidText.Find(typed) is not { } pmid) return Finding.Refuse("pmid-malformed", "This is no PMID. One is a number like 29687400.");
        if (registers.PubMed is not { } ask) return NoRegister("pmid", "PMIDs", "PubMed");
        return await Asked(async () => Medline(await ask([pmid], cancel), pmid) is { } record ? record : Finding.Refuse("pmid-unknown", $"The register does not know the PMID {pmid}. Look whether it is whole, or type the record in."), "pmid");
    }

    private static SourceRecord? Medline(string answer, string pmid) =>
        NbibFile.Records("PubMed", answer).Records.Count == 0 ? null : NbibFile.Read("PubMed", answer).Records.FirstOrDefault(r => r.Item.Pmid == pmid);

    private static async Task<Outcome<SourceRecord>> Asked(Func<Task<Outcome<SourceRecord>>> ask, string field)
    {
        try
        {
            return await ask();
        }
        catch (UnreadableInputException silent)
        {
            return Finding.Refuse($"{field}-unanswered", $"The register could not be asked: {silent.Message} Try again later, or type the record in.");
        }
    }

    private static Finding NoRegister(string field, string names, string register) =>
        Finding.Refuse($"{field}-register-missing", $"No register of {names} is set on this site: whoever runs it can set the address of {register}. Paste the record, or type it in.");
}
