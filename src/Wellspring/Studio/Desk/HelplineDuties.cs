using Wellspring.Foundation;
using Wellspring.Helplines;
using Wellspring.Studio.Helplines;

namespace Wellspring.Studio.Desk;

/// <summary>Of crisis lines: what is to be confirmed, one by one where this site has had a hand in it or readers meet it first, the rest in one line.</summary>
static class HelplineDuties
{
    public static async Task<Pile> Confirm(Sitting at)
    {
        var all = await ReadHelplines.All(at.Db, at.Today, at.Cancel);
        var open = all.Where(c => HelplineWords.Mark(c, at.Today).Length > 0).ToLookup(c => c == all[0] || c.Steps.Count > 0);
        return new("helplines", "Crisis lines to confirm", Foremost.Of([.. open[true].Select(c => Duty(at, c, c == all[0])).OrderBy(d => d.Pressing), .. Others(open[false].Count())]), $"{StudioPaths.Helplines}?state=open");
    }

    private static Duty Duty(Sitting at, CountryDesk desk, bool isHome) =>
        new(desk.Draft.Name, CountryEndpoint.PathOf(desk.Draft.Code), (isHome ? "Stands on every page. " : "") + HelplineWords.State(desk, at.Today), HelplineWords.IsUrgent(desk) ? Pressing.Now : isHome ? Pressing.Soon : Pressing.Calm)
        { Mark = HelplineWords.Mark(desk, at.Today) };

    private static IEnumerable<Duty> Others(int count)
    {
        if (count > 0) yield return new(count == 1 ? "One other country" : $"{count} other countries", $"{StudioPaths.Helplines}?state=open", "as they came with the program: nobody of this site has confirmed them", Pressing.Calm);
    }
}
