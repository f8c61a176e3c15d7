using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Studio;
using Wellspring.Tests.Studio.Drafts;

namespace Wellspring.Tests.Kill;

/// <summary>What the editor was told is saved is on the disk: the server is killed while somebody writes.</summary>
public sealed partial class WrittenWordsTests
{
    private const int Rounds = 4;
    private const int Saves = 400;
    private const uint Stream = 9100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_save_that_was_answered_is_there_after_a_kill_and_none_by_half()
    {
        await using var scene = await Scene.Empty();
        var (draft, session) = await Begin(scene);
        var (killedAtWork, revision) = (0, 1);
        for (uint round = 0; round < Rounds; round++)
        {
            var (saved, words) = await KillWhileWriting(scene, draft, session, revision, round);
            if (saved < revision + Saves) killedAtWork++;
            await using var db = scene.Open();
            var opened = (await OpenDraft.Find(db, draft, Cancel))!;
            Assert.InRange(opened.Draft.Revision, saved, saved + 1);
            Assert.Equal(words, (await OpenDraft.WordsAt(db, draft, saved, Cancel))!.Body);
            Assert.Equal(opened.Draft.Revision, await db.DraftRevisions.MaxAsync(r => r.Number, Cancel));
            revision = opened.Draft.Revision;
        }
        Assert.True(killedAtWork >= Rounds / 2, $"only {killedAtWork} kills hit a server at work");
        Assert.True(revision > Rounds, "nothing was written");
    }

    private static async Task<(Guid Draft, string Session)> Begin(Scene scene)
    {
        await using var db = scene.Open();
        const string Wanda = "wanda@example.org";
        Assert.True((await AddStaffUser.Handle(db, Wanda, Roles.Writer, null, TimeProvider.System, Actor.System("test"), Cancel)).Done);
        var wanda = (await db.StaffNamed(Wanda, Cancel)).Value!.AsActor();
        var (invitation, session) = (SecretWord.New(RandomNumberGenerator.GetBytes), SecretWord.New(RandomNumberGenerator.GetBytes));
        await InviteStaffUser.Handle(db, Wanda, invitation, TimeProvider.System, Actor.System("test"), Cancel);
        Assert.True((await AcceptInvitation.Handle(db, new(invitation, Wanda, StudioBrowser.Password), new("a test", session), TimeProvider.System, Cancel)).Done);
        return ((await BeginDraft.New(db, "Why we cry", TimeProvider.System, wanda, Cancel)).Value!.Id, session.Shown);
    }

    /// <summary>The last revision that was acknowledged, and its words.</summary>
    private static async Task<(int Saved, string Words)> KillWhileWriting(Scene scene, Guid draft, string session, int revision, uint round)
    {
        await using var server = scene.Start(["serve"]);
        Assert.True(await Watch.Ready(server, scene), string.Join('\n', server.Errors));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = scene.Address };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var page = await client.SendAsync(Request(HttpMethod.Get, $"/studio/drafts/{draft}", $"__Secure-wellspring-studio={session}"), Cancel);
        var html = await page.Content.ReadAsStringAsync(Cancel);
        var cookies = $"__Secure-wellspring-studio={session}; {page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}";
        var (saved, words) = await Save(client, draft, cookies, Word().Match(html).Groups[1].Value, revision, $"Round {round} begins.");
        var killing = Task.Delay(TimeSpan.FromMilliseconds(300 * FixedSeeds.Draw(Stream + round)), Cancel).ContinueWith(_ => server.Kill(), Cancel, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
        try
        {
            for (var i = 0; i < Saves; i++) (saved, words) = await Save(client, draft, cookies, Word().Match(html).Groups[1].Value, saved, $"Round {round}, sentence {i}.");
        }
        catch (HttpRequestException)
        {
            // It was killed.
        }
        await killing;
        return (saved, words);
    }

    private static async Task<(int Revision, string Words)> Save(HttpClient client, Guid draft, string cookies, string word, int revision, string sentence)
    {
        var request = Request(HttpMethod.Put, $"/studio/drafts/{draft}/document", cookies);
        request.Headers.Add("X-Studio-Form", word);
        request.Content = new StringContent(new JsonObject { ["revision"] = revision, ["document"] = Writer.Document(sentence) }.ToJsonString(), Encoding.UTF8, "application/json");
        var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return ((int)(await Writer.Answer(answer))["revision"]!, sentence + "\n");
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string cookies)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookies);
        return request;
    }

    [GeneratedRegex("<meta name=\"studio-form\" content=\"([^\"]+)\"")]
    private static partial Regex Word();
}
