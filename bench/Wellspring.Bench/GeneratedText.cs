using System.Text;

namespace Wellspring.Bench;

/// <summary>Markdown of a chosen size, the same for the same number: headings, paragraphs, lists, a table, links and three citations.</summary>
static class GeneratedText
{
    private static readonly string[] Words =
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum".Split(' ');

    private static readonly string[] Routes = ["/crisis", "/topics", "/a-to-z"];

    public static string OfWords(int seed, int words) => Write(seed, text => CountWords(text) < words);

    public static string OfBytes(int seed, int bytes) => Write(seed, text => text.Length < bytes);

    private static string Write(int seed, Func<StringBuilder, bool> goOn)
    {
        var random = new Random(seed);
        var text = new StringBuilder("Lorem ipsum dolor sit amet.[@one2022; @two2021; @three2023]\n\n");
        for (var section = 1; goOn(text); section++) Section(text, section, random);
        return text.ToString();
    }

    private static void Section(StringBuilder text, int number, Random random)
    {
        text.Append("## ").Append(Sentence(random, 4).TrimEnd('.')).Append(' ').Append(number).Append("\n\n");
        for (var i = 0; i < 3; i++) text.Append(Paragraph(random)).Append("\n\n");
        for (var i = 0; i < 4; i++) text.Append("- ").Append(Sentence(random, 9)).Append('\n');
        text.Append('\n');
        if (number % 3 == 0) text.Append("| Unus | Duo |\n|---|---|\n| lorem | ipsum |\n| dolor | sit |\n\n");
    }

    private static string Paragraph(Random random) =>
        $"{Sentence(random, 14)} {Sentence(random, 11)} **{Sentence(random, 3)}** [{Sentence(random, 3)}]({Routes[random.Next(Routes.Length)]}) {Sentence(random, 12)}";

    private static string Sentence(Random random, int words)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private static int CountWords(StringBuilder text) => text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
