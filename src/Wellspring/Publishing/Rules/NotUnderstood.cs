namespace Wellspring.Publishing;

/// <summary>What the article language does not have is noticed when the text is parsed; the gate tells it.</summary>
static class NotUnderstood
{
    public static IEnumerable<Remark> Of(Manuscript manuscript, string code) =>
        manuscript.Text.NotUnderstood.Where(f => f.Code == code).Select(f => new Remark(f.Sentence, f.Place));
}
