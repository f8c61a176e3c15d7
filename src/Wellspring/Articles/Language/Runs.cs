using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Articles.Language;

/// <summary>Runs in the making: words that follow one another become one run, however many pieces they came in.</summary>
sealed class Runs
{
    private readonly List<Inline> runs = [];
    private readonly StringBuilder words = new();
    private Place begin = Place.Nowhere;

    public void Add(string text, Place at)
    {
        if (words.Length == 0) begin = at;
        words.Append(text);
    }

    public void Add(Inline run)
    {
        Finish();
        runs.Add(run);
    }

    public List<Inline> ToList()
    {
        Finish();
        return runs;
    }

    private void Finish()
    {
        if (words.Length > 0) runs.Add(new TextRun(words.ToString(), begin));
        words.Clear();
    }
}
