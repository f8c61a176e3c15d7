namespace Wellspring.Studio.Editing;

static class Fences
{
    public static int LongestRun(string text, char mark)
    {
        var (longest, length) = (0, 0);
        foreach (var c in text) longest = Math.Max(longest, length = c == mark ? length + 1 : 0);
        return longest;
    }
}
