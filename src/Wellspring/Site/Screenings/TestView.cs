using Wellspring.Foundation;
using Wellspring.Screening;

namespace Wellspring.Site.Screenings;

/// <summary>A test page at one moment. Only an answer without script has more than a blank one, and it is kept nowhere.</summary>
/// <param name="Answers">By question, the place of the option that was chosen.</param>
/// <param name="Scored">Null as long as nothing was added up.</param>
/// <param name="Problems">Where the place's line is the number of a question, it leads there.</param>
public sealed record TestView(IReadOnlyDictionary<string, int> Answers, Scored? Scored, IReadOnlyList<Finding> Problems)
{
    public static readonly TestView Blank = new(new Dictionary<string, int>(), null, []);

    /// <summary>What calls for help, also where nothing could be added up.</summary>
    public IReadOnlyList<string> Dangers { get; init; } = [.. Scored?.Dangers.Select(d => d.Kind).Distinct() ?? []];
}
