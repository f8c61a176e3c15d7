using Microsoft.Extensions.Time.Testing;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Screening;

namespace Wellspring.Tests.Publishing;

/// <summary>A fresh database with a small, real team: a writer, a licensed reviewer, an editor, and three sound sources.</summary>
sealed class Newsroom : IAsyncDisposable
{
    public const string Slug = "why-we-cry";

    private readonly TestDatabase database;

    private Newsroom(TestDatabase database) => this.database = database;

    public TestDatabase Database => database;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    public required WellspringDb Db { get; init; }
    public Actor Writer { get; private set; } = null!;
    public Actor Reviewer { get; private set; } = null!;
    public Actor Editor { get; private set; } = null!;

    public static Draft Draft => new()
    {
        Slug = Slug,
        Title = "Why we cry",
        Standfirst = "A short answer to an old question.",
        Description = "What tears are for, in plain words, and when to talk to somebody about them.",
        Body = Texts.Sound,
        Authors = ["wanda-writer"],
    };

    public string ConnectionString => database.ConnectionString;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Newsroom> Open()
    {
        var database = await TestDatabase.Create();
        var newsroom = new Newsroom(database) { Db = database.Open() };
        newsroom.Db.AddRange(Texts.Library());
        newsroom.Writer = await newsroom.Join("wanda-writer", Roles.Writer, licensed: false);
        newsroom.Reviewer = await newsroom.Join("rita-reviewer", Roles.Reviewer, licensed: true);
        newsroom.Editor = await newsroom.Join("eddie-editor", Roles.Editor, licensed: false);
        return newsroom;
    }

    public WellspringDb AnotherConnection() => database.Open();

    public async Task<Actor> Join(string slug, Roles roles, bool licensed, bool sample = false)
    {
        var person = People.With(slug, licensed, sample);
        var user = new StaffUser { Id = Guid.CreateVersion7(Time.GetUtcNow()), Email = $"{slug}@example.org", Roles = roles, PersonId = person.Id, IsSample = sample };
        Db.AddRange(person, user);
        await Db.SaveChangesAsync(Cancel);
        return user.AsActor();
    }

    public Task<WrittenEdition> Write(Draft draft, Actor? actor = null) => WriteEdition.Handle(Db, draft, Time, actor ?? Writer, Cancel);

    public Task<Outcome<Reviewing.SignOff>> Sign(Actor? actor = null, string slug = Slug) => SignArticle.Handle(Db, slug, Time, actor ?? Reviewer, Cancel);

    /// <summary>A verdict on these claims of the latest edition; on all that have none yet when none is named.</summary>
    public Task<Outcome<GivenVerdicts>> Judge(Reviewing.VerdictWord word, Actor? actor = null, string comment = "", string slug = Slug, params string[] claims) =>
        GiveVerdicts.Handle(Db, slug, claims.Length == 0 ? null : claims, word, comment, Time, actor ?? Reviewer, Cancel);

    public Task<Outcome<Publication>> Publish(Actor? actor = null, string slug = Slug, params AcceptedWarning[] accepted) =>
        PublishArticle.Handle(Db, slug, accepted, Seals.Test, Time, actor ?? Editor, Cancel);

    /// <summary>A screening test of the program, signed by the reviewer and put before readers.</summary>
    public async Task Release(string test)
    {
        Assert.Empty((await SignInstrument.Handle(Db, test, null, 1, Time, Reviewer, Cancel)).Refusals);
        Assert.Empty((await ReleaseInstrument.Handle(Db, test, Time, Editor, Cancel)).Refusals);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await database.DisposeAsync();
    }
}
