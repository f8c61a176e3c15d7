using System.Globalization;
using Microsoft.Extensions.Primitives;
using Wellspring.Foundation.Forms;
using Wellspring.Readers;

namespace Wellspring.Site.Forms;

/// <summary>The fields of a reader's form, by the names that they have in the page.</summary>
public sealed record FormFields(IReadOnlyDictionary<string, StringValues> Sent)
{
    /// <summary>People do not see it: whoever fills it in is no person.</summary>
    public const string Trap = "homepage_title";

    private const int LongestOther = 400;

    public FormEvidence Evidence => new(One(FormEvidence.TaskField), One(FormEvidence.NumberField), One(FormEvidence.ConfirmationField));

    public string Trapped => One(Trap);

    public Incoming Read(MessageKind kind) => new(kind)
    {
        Words = TypedText.Clean(One("words")),
        Helpful = Enum.TryParse<Helpful>(One("helpful"), ignoreCase: true, out var helpful) && Enum.IsDefined(helpful) ? helpful : null,
        ReportsError = kind == MessageKind.Feedback && One("wrong").Length > 0,
        WantsAnswer = kind == MessageKind.Contact && One("answer").Length > 0,
        Address = Short("address"),
        Article = kind == MessageKind.Feedback ? Short("article") : "",
        Edition = int.TryParse(One("edition"), NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : null,
    };

    /// <summary>All that was filled in, as the page that asks to confirm sends it back.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Incoming typed) => new[]
    {
        ("words", typed.Words),
        ("helpful", typed.Helpful?.ToString().ToLowerInvariant() ?? ""),
        ("wrong", typed.ReportsError ? "yes" : ""),
        ("answer", typed.WantsAnswer ? "yes" : ""),
        ("address", typed.Address),
        ("article", typed.Article),
        ("edition", typed.Edition?.ToString(CultureInfo.InvariantCulture) ?? ""),
    }.Where(f => f.Item2.Length > 0);

    /// <summary>The same as one text, for which alone a confirmation is good.</summary>
    public static string AsText(Incoming typed) => string.Join('\u001f', Of(typed).Select(f => $"{f.Name}={f.Value}").Prepend(typed.Kind.ToString()));

    private string Short(string name)
    {
        var value = TypedText.Clean(One(name));
        return value.Length <= LongestOther ? value : value[..LongestOther];
    }

    private string One(string name) => Sent.TryGetValue(name, out var values) ? values.FirstOrDefault() ?? "" : "";
}
