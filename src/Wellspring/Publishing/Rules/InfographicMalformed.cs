using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>An infographic that is not what it says, or a chart that would mislead: no n, no unit, shares above the whole, less than nothing.</summary>
static class InfographicMalformed
{
    public static readonly TextRule Rule = new("infographic-malformed", Severity.Refuse, manuscript =>
        manuscript.Text.AllBlocks().OfType<Container>().Where(c => c.Name == InfographicReading.Name)
            .SelectMany(container => Faults(container).Select(fault => new Remark(fault, container.Place))));

    private static IReadOnlyList<string> Faults(Container container)
    {
        InfographicReading.Read(container, out var faults);
        return faults;
    }
}
