namespace Wellspring.Foundation.Forms;

/// <summary>For a form that was opened before somebody else's change: what stands there now, wherever it is not what was typed.</summary>
public static class WrittenMeanwhile
{
    public static string InWords(params IEnumerable<(string What, string Typed, string Now)> words) =>
        string.Join(" ", words.Where(w => w.Typed != w.Now).Select(w => w.Now.Length == 0 ? $"The {w.What} is empty now." : $"The {w.What} is “{w.Now}” now."));
}
