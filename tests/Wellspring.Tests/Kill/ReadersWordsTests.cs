using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Readers;
using Wellspring.Tests.Foundation.Forms;

namespace Wellspring.Tests.Kill;

/// <summary>What a reader was thanked for is on the disk: the server is killed while forms come in.</summary>
public sealed class ReadersWordsTests
{
    private const int Rounds = 4;
    private const int Forms = 40;
    private const uint Stream = 9000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_message_that_was_answered_with_thanks_is_there_once_after_a_kill()
    {
        await using var scene = await Scene.Empty();
        var thanked = new List<string>();
        var killedAtWork = 0;
        for (uint round = 0; round < Rounds; round++)
            if (await KillWhileSending(scene, round, thanked)) killedAtWork++;
        Assert.True(killedAtWork >= Rounds / 2, $"only {killedAtWork} kills hit a server at work");
        await using var db = scene.Open();
        var stored = await db.ReaderMessages.Select(m => m.Words).ToListAsync(Cancel);
        Assert.Empty(thanked.Except(stored));
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.NotEmpty(thanked);
    }

    /// <summary>True when forms were still to be sent.</summary>
    private static async Task<bool> KillWhileSending(Scene scene, uint round, List<string> thanked)
    {
        await using var server = scene.Start(["serve"]);
        Assert.True(await Watch.Ready(server, scene), string.Join('\n', server.Errors));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = scene.Address };
        var tasks = new List<string>();
        for (var form = 0; form < Forms; form++) tasks.Add(System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri("/forms/task", UriKind.Relative), Cancel)).RootElement.GetProperty("task").GetString()!);
        var numbers = tasks.ConvertAll(FormDoorTests.Work);
        await Task.Delay(1600, Cancel);
        // The first is slow: from then on each takes some milliseconds.
        Assert.Equal(1, await Send(client, round, tasks[..1], numbers, thanked));
        var killing = Task.Delay(TimeSpan.FromMilliseconds(150 * FixedSeeds.Draw(Stream + round)), Cancel).ContinueWith(_ => server.Kill(), Cancel, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
        var sent = await Send(client, round, tasks[1..], numbers[1..], thanked);
        await killing;
        return sent < Forms - 1;
    }

    private static async Task<int> Send(HttpClient client, uint round, List<string> tasks, List<string> numbers, List<string> thanked)
    {
        for (var form = 0; form < tasks.Count; form++)
        {
            var words = $"Round {round}, message {tasks[form]}";
            using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["words"] = words, ["task"] = tasks[form], ["number"] = numbers[form] });
            using var request = new HttpRequestMessage(HttpMethod.Post, "/about/contact") { Content = content };
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{form}");
            try
            {
                using var answer = await client.SendAsync(request, Cancel);
                Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
                thanked.Add(words);
            }
            catch (HttpRequestException)
            {
                return form;
            }
        }
        return tasks.Count;
    }
}
