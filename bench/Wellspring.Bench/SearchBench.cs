using System.Diagnostics;
using System.Globalization;
using Wellspring.Searching;

namespace Wellspring.Bench;

/// <summary>
/// Queries against made articles: words as often as words are (the n-th most frequent 1/n as often), titles and headings of the rarer ones.
/// Each query is answered whole: words understood, hits ranked and counted, ten passages made.
/// </summary>
static class SearchBench
{
    private const int Words = 1_000;
    private const int Queries = 4_000;
    private const string Little = "the of and to in a is that for it was on are as with be by you this from or have an they which one not but what all were when we there can";

    public static void Run(int articles)
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-search-bench-").FullName;
        using var index = new SearchIndex(folder, "bench");
        var vocabulary = new MadeWords(new Random(1));
        Fill(index, vocabulary, articles, folder);
        foreach (var (what, query) in Kinds(vocabulary)) Ask(what, query, words => index.Search(new(words)));
        Ask("beginnings, as suggestions", Kinds(vocabulary)[3].Query, words => index.Suggest(words));
        Ask("all mixed", random => Kinds(vocabulary)[random.Next(4)].Query(random), words => index.Search(new(words)));
        Figures.Line("resident after the queries", $"{Process.GetCurrentProcess().WorkingSet64 >> 20} MB");
        index.Close();
        Directory.Delete(folder, recursive: true);
    }

    private static void Fill(SearchIndex index, MadeWords vocabulary, int articles, string folder)
    {
        var (clock, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        index.Stamps();
        for (var at = 0; at < articles; at += 200) index.Change(Enumerable.Range(at, 200).Select(i => (Article(vocabulary, i), 1L)), []);
        index.Settle();
        var size = Directory.GetFiles(folder).Sum(f => new FileInfo(f).Length) >> 20;
        Figures.Line($"index of {articles} articles of {Words} words", string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(clock).TotalSeconds:0.0} s, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:0.0} s of processor time, {size} MB on disk, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Figures.Line("resident, idle", $"{Process.GetCurrentProcess().WorkingSet64 >> 20} MB, of it managed {GC.GetTotalMemory(true) >> 20} MB");
        clock = Stopwatch.GetTimestamp();
        index.Change([(Article(vocabulary, 0), 2L)], []);
        Figures.Line("one article changed", string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(clock).TotalMilliseconds:0.0} ms"));
    }

    private static SearchDocument Article(MadeWords vocabulary, int number)
    {
        var random = new Random(number);
        var topics = new[] { random.Next(12), 12 + random.Next(60) }.Select(t => new SearchTopic($"topic-{t}", $"Topic {t}")).ToArray();
        return new($"/articles/{number}", number % 15 == 0 ? "Guide" : "Article", vocabulary.Rare(random, 5), vocabulary.Text(random, 25), topics, topics)
        {
            People = [vocabulary.Rare(random, 2)],
            Headings = [.. Enumerable.Range(0, 7).Select(_ => vocabulary.Rare(random, 4))],
            Text = string.Join('\n', Enumerable.Range(0, 20).Select(_ => vocabulary.Text(random, Words / 20))),
        };
    }

    private static (string What, Func<Random, string> Query)[] Kinds(MadeWords vocabulary) =>
    [
        ("single words", random => vocabulary.Word(random)),
        ("two to five words of a text", random => vocabulary.Text(random, random.Next(2, 6))),
        ("slips of the pen", random => Slipped(random, vocabulary.Rare(random, 1)) + " " + vocabulary.Word(random)),
        ("beginnings", random => vocabulary.Rare(random, 1)[..4]),
    ];

    private static string Slipped(Random random, string word)
    {
        var at = 1 + random.Next(word.Length - 2);
        return random.Next(3) switch { 0 => word.Remove(at, 1), 1 => word.Insert(at, "e"), _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..] };
    }

    private static void Ask(string what, Func<Random, string> query, Action<string> ask)
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++) ask(query(random));
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var times = Enumerable.Range(0, Queries).Select(_ => query(random)).Select(words => Time(() => ask(words))).Order().ToArray();
        Figures.Line(what, string.Create(CultureInfo.InvariantCulture, $"median {times[Queries / 2]:0.00} ms   p99 {times[Queries * 99 / 100]:0.00} ms   max {times[^1]:0.00} ms   processor time {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Queries:0.00} ms a query"));
    }

    private static double Time(Action once)
    {
        var clock = Stopwatch.GetTimestamp();
        once();
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    /// <summary>Thirty thousand words of two to five syllables after the little ones of English.</summary>
    private sealed class MadeWords
    {
        private const int Most = 30_000;

        private readonly string[] words;
        private readonly double[] upTo;

        public MadeWords(Random random)
        {
            var little = Little.Split(' ');
            var made = new HashSet<string>(little);
            while (made.Count < Most) made.Add(string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => $"{"bcdfglmnprstv"[random.Next(13)]}{"aeiou"[random.Next(5)]}{(random.Next(3) == 0 ? "nrsl"[random.Next(4)] : "")}")));
            words = [.. made];
            upTo = new double[Most];
            for (var i = 0; i < Most; i++) upTo[i] = (i == 0 ? 0 : upTo[i - 1]) + 1.0 / (i + 1);
        }

        public string Word(Random random)
        {
            var at = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
            return words[Math.Min(at < 0 ? ~at : at, Most - 1)];
        }

        public string Text(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

        public string Rare(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[200 + random.Next(8_000)]));
    }
}
