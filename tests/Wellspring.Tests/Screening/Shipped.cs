using Wellspring.Screening;

namespace Wellspring.Tests.Screening;

static class Shipped
{
    public static Instrument Named(string slug) => InstrumentLibrary.All.Single(i => i.Slug == slug);

    public static int Place(Question question, decimal points) => question.Options.Index().First(o => o.Item.Points == points).Index;

    public static int Place(Question question, string code) => question.Options.Index().First(o => o.Item.Code == code).Index;

    /// <summary>The same points at every scored question.</summary>
    public static Dictionary<string, int> All(Instrument instrument, decimal points) => instrument.Questions.Where(q => q.IsScored).ToDictionary(q => q.LinkId, q => Place(q, points));
}
