using Wellspring.Foundation;
using Wellspring.Screening.Fhir;

namespace Wellspring.Screening;

/// <summary>A screening test that nobody may show without a licence of its own (content/instruments/not-free.tsv).</summary>
/// <param name="Names">The short one first.</param>
/// <param name="Reason">With its source.</param>
public sealed record NotFree(IReadOnlyList<string> Names, IReadOnlyList<string> Panels, string Holder, string Reason)
{
    private static readonly Lazy<IReadOnlyList<NotFree>> Read = new(() => [.. Lines().Skip(1).Select(line => Of(line.Split('\t')))]);

    public static IReadOnlyList<NotFree> All => Read.Value;

    /// <summary>The one that a form is, by what it calls itself or by its LOINC codes; null when it is none.</summary>
    public static NotFree? Of(ForeignForm form) => All.FirstOrDefault(n => n.Panels.Any(form.Codes.Contains) || n.Names.Any(name => form.Names.IsNamed(name) || form.Names.Mention(name)));

    public Finding Refusal => Finding.Refuse("not-free", $"It is the {Names[0]}{(Names.Count > 1 ? $" ({Names[1]})" : "")}, whose rights {Holder} holds, and it may not be shown here. {Reason}.");

    private static NotFree Of(string[] cells) => new([cells[0], .. Parts(cells[1])], Parts(cells[2]), cells[3], cells[4]);

    private static string[] Parts(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Lines()
    {
        using var stream = typeof(NotFree).Assembly.GetManifestResourceStream("screening/not-free.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
