using Wellspring.Tests.Importing;
using static Wellspring.Tests.Importing.Ghost.GhostJson;

namespace Wellspring.Tests.Kill;

/// <summary>What one import of a Ghost export brings to the site: articles, a person, topics, addresses, pictures.</summary>
static class GhostArrivals
{
    public const string File = "ghost.json";

    private const int Posts = 60;

    public static void Write(TemporaryFolder folder)
    {
        for (var number = 0; number < Posts; number += 3) folder.Write($"images/ghost-{number}.svg", $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"><rect width="{number + 10}" height="7" fill="#c63"/></svg>""");
        folder.Write(File, Of([
            User("u1", "gwen", "Gwen Ghost"), Tag("t1", "rest", "Rest"), Tag("t2", "grief", "Grief"),
            .. Enumerable.Range(0, Posts).SelectMany(n => ((string, System.Text.Json.Nodes.JsonObject)[])[Arrival(n), Tagged($"{n}", n % 2 == 0 ? "t1" : "t2"), Signed($"{n}", "u1")]),
        ]));
    }

    private static (string, System.Text.Json.Nodes.JsonObject) Arrival(int number) => Post($"{number}", $"ghost-{number}",
        string.Concat(Enumerable.Range(0, 12).Select(i => $"<p>You may think of post {number} in the {i + 1}th of many ways.</p>")),
        more: number % 3 == 0 ? new { feature_image = $"__GHOST_URL__/content/images/ghost-{number}.svg", feature_image_alt = "A bar" } : null);
}
