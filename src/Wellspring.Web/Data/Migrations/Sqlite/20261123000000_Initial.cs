using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wellspring.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Credentials = table.Column<string>(type: "TEXT", nullable: false),
                    Biography = table.Column<string>(type: "TEXT", nullable: false),
                    Portrait = table.Column<string>(type: "TEXT", nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "articles_articles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    LatestEdition = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ListWords = table.Column<string>(type: "TEXT", nullable: false),
                    ListTopics = table.Column<string>(type: "TEXT", nullable: false),
                    ListAuthors = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles_articles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "articles_audiences",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles_audiences", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "articles_media",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: true),
                    Height = table.Column<int>(type: "INTEGER", nullable: true),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Alt = table.Column<string>(type: "TEXT", nullable: false),
                    Licence = table.Column<string>(type: "TEXT", nullable: false),
                    Credit = table.Column<string>(type: "TEXT", nullable: false),
                    SourceAddress = table.Column<string>(type: "TEXT", nullable: false),
                    FocusX = table.Column<int>(type: "INTEGER", nullable: false),
                    FocusY = table.Column<int>(type: "INTEGER", nullable: false),
                    ListWords = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles_media", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "articles_topics",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Risk = table.Column<int>(type: "INTEGER", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles_topics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_articles_topics_articles_topics_ParentId",
                        column: x => x.ParentId,
                        principalTable: "articles_topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_clock",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Rendering = table.Column<long>(type: "INTEGER", nullable: false),
                    Rendered = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_clock", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "delivery_dependencies",
                columns: table => new
                {
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_dependencies", x => new { x.Path, x.On });
                });

            migrationBuilder.CreateTable(
                name: "delivery_page_views",
                columns: table => new
                {
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_page_views", x => new { x.Day, x.Path });
                });

            migrationBuilder.CreateTable(
                name: "delivery_pages",
                columns: table => new
                {
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Gzip = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Brotli = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BrotliQuality = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_pages", x => x.Path);
                });

            migrationBuilder.CreateTable(
                name: "delivery_redirects",
                columns: table => new
                {
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_redirects", x => x.From);
                });

            migrationBuilder.CreateTable(
                name: "evidence_sources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Csl = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Standing = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StandingSince = table.Column<long>(type: "INTEGER", nullable: true),
                    BadSince = table.Column<long>(type: "INTEGER", nullable: true),
                    NoticeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Landmark = table.Column<string>(type: "TEXT", nullable: true),
                    Doi = table.Column<string>(type: "TEXT", nullable: true),
                    Pmid = table.Column<string>(type: "TEXT", nullable: true),
                    Entry = table.Column<string>(type: "TEXT", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    ListWords = table.Column<string>(type: "TEXT", nullable: false),
                    ListTitle = table.Column<string>(type: "TEXT", nullable: false),
                    TitleSign = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_sources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "foundation_audit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "foundation_letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Refusal = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_letters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "foundation_outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    HandledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "foundation_paid_links",
                columns: table => new
                {
                    Host = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false),
                    Relationship = table.Column<string>(type: "TEXT", nullable: false),
                    Sponsor = table.Column<string>(type: "TEXT", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundation_paid_links", x => x.Host);
                });

            migrationBuilder.CreateTable(
                name: "helplines_homes",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helplines_homes", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "helplines_versions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Entry = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ByUser = table.Column<Guid>(type: "TEXT", nullable: true),
                    HoldsUntil = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helplines_versions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "identity_choices",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_choices", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "identity_menus",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Menu = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_menus", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "publishing_policies",
                columns: table => new
                {
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewMonthsAtHighRisk = table.Column<int>(type: "INTEGER", nullable: false),
                    MonthsUntilLapse = table.Column<int>(type: "INTEGER", nullable: false),
                    WhenOverdue = table.Column<int>(type: "INTEGER", nullable: false),
                    WhenLapsed = table.Column<int>(type: "INTEGER", nullable: false),
                    DeclarationMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    MinimumSources = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceGraceDays = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceYears = table.Column<int>(type: "INTEGER", nullable: false),
                    AcceptedKinds = table.Column<string>(type: "TEXT", nullable: false),
                    TitleCharacters = table.Column<int>(type: "INTEGER", nullable: false),
                    AltCharacters = table.Column<int>(type: "INTEGER", nullable: false),
                    SentenceWords = table.Column<int>(type: "INTEGER", nullable: false),
                    ParagraphSentences = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadingAge = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_policies", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "publishing_record_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    X = table.Column<string>(type: "TEXT", nullable: false),
                    Y = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_record_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_trusted_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    X = table.Column<string>(type: "TEXT", nullable: false),
                    Y = table.Column<string>(type: "TEXT", nullable: false),
                    TrustedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TrustedByUser = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_trusted_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "readers_reply_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readers_reply_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "screening_conditions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Conditions = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_conditions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "screening_imported",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    Fhir = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ByUser = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_imported", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "accounts_declarations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeclaredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Statement = table.Column<string>(type: "TEXT", nullable: false),
                    Interests = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_declarations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_declarations_accounts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "accounts_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_licences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jurisdiction = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Profession = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokedWhy = table.Column<string>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_licences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_licences_accounts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "accounts_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_staff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    Roles = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_staff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_staff_accounts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "accounts_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "articles_editions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Standfirst = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", nullable: true),
                    Also = table.Column<string>(type: "TEXT", nullable: false),
                    Audiences = table.Column<string>(type: "TEXT", nullable: false),
                    Authors = table.Column<string>(type: "TEXT", nullable: false),
                    Reviewers = table.Column<string>(type: "TEXT", nullable: false),
                    PartOf = table.Column<string>(type: "TEXT", nullable: true),
                    Part = table.Column<int>(type: "INTEGER", nullable: true),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    Media = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenByUser = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles_editions", x => x.Id);
                    table.UniqueConstraint("AK_articles_editions_Id_ArticleId_Fingerprint", x => new { x.Id, x.ArticleId, x.Fingerprint });
                    table.ForeignKey(
                        name: "FK_articles_editions_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishing_imported_history",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_imported_history", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publishing_imported_history_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishing_imported_records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Jws = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_imported_records", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publishing_imported_records_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishing_working_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FromEdition = table.Column<int>(type: "INTEGER", nullable: true),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    LastRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    KeptRevision = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", nullable: true),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Cites = table.Column<string>(type: "TEXT", nullable: false),
                    Shows = table.Column<string>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_working_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publishing_working_drafts_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "articles_merged_topics",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    TopicId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles_merged_topics", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_articles_merged_topics_articles_topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "articles_topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evidence_source_aliases",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Csl = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_source_aliases", x => x.Key);
                    table.ForeignKey(
                        name: "FK_evidence_source_aliases_evidence_sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "evidence_sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evidence_standing_words",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_standing_words", x => x.Id);
                    table.ForeignKey(
                        name: "FK_evidence_standing_words_evidence_sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "evidence_sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_licence_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LicenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_licence_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_licence_papers_accounts_licences_LicenceId",
                        column: x => x.LicenceId,
                        principalTable: "accounts_licences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_ceremonies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WordHash = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_ceremonies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_ceremonies_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "accounts_invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WordHash = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_invitations_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "accounts_known_elsewhere",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_known_elsewhere", x => new { x.UserId, x.Issuer });
                    table.ForeignKey(
                        name: "FK_accounts_known_elsewhere_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_passkeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    CredentialId = table.Column<string>(type: "TEXT", nullable: false),
                    PublicKey = table.Column<string>(type: "TEXT", nullable: false),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_passkeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_passkeys_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_passwords",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    SetAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_passwords", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_accounts_passwords_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_recovery_codes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_recovery_codes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_recovery_codes_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_second_factors",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", nullable: false),
                    SetUpAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastStep = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_second_factors", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_accounts_second_factors_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WordHash = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    LastUsedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Device = table.Column<string>(type: "TEXT", nullable: false),
                    Shown = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_sessions_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reviewing_comments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TextId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Anchor = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    Answers = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    ResolvedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ResolvedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviewing_comments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reviewing_comments_accounts_staff_ResolvedBy",
                        column: x => x.ResolvedBy,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reviewing_comments_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reviewing_comments_reviewing_comments_Answers",
                        column: x => x.Answers,
                        principalTable: "reviewing_comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviewing_rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TextId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedOn = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviewing_rounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reviewing_rounds_accounts_staff_OpenedBy",
                        column: x => x.OpenedBy,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviewing_sign_offs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Covers = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LicenceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PolicyVersion = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviewing_sign_offs", x => x.Id);
                    table.UniqueConstraint("AK_reviewing_sign_offs_Id_Covers", x => new { x.Id, x.Covers });
                    table.CheckConstraint("CK_sign_off_licence_is_a_persons", "\"LicenceId\" IS NULL OR \"PersonId\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_reviewing_sign_offs_accounts_licences_LicenceId",
                        column: x => x.LicenceId,
                        principalTable: "accounts_licences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reviewing_sign_offs_accounts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "accounts_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reviewing_sign_offs_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviewing_verdicts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Word = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviewing_verdicts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reviewing_verdicts_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "articles_edition_uses",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles_edition_uses", x => new { x.Kind, x.Name, x.EditionId });
                    table.ForeignKey(
                        name: "FK_articles_edition_uses_articles_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "articles_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publishing_corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromEditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToEditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publishing_corrections_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_corrections_articles_editions_FromEditionId",
                        column: x => x.FromEditionId,
                        principalTable: "articles_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_corrections_articles_editions_ToEditionId",
                        column: x => x.ToEditionId,
                        principalTable: "articles_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishing_schedules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Chosen = table.Column<string>(type: "TEXT", nullable: false),
                    ByUser = table.Column<Guid>(type: "TEXT", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_schedules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publishing_schedules_accounts_staff_ByUser",
                        column: x => x.ByUser,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_schedules_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_schedules_articles_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "articles_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishing_trust_records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Jws = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_trust_records", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publishing_trust_records_articles_editions_EditionId_ArticleId_Fingerprint",
                        columns: x => new { x.EditionId, x.ArticleId, x.Fingerprint },
                        principalTable: "articles_editions",
                        principalColumns: new[] { "Id", "ArticleId", "Fingerprint" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishing_withdrawals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Notice = table.Column<string>(type: "TEXT", nullable: false),
                    Instead = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_withdrawals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publishing_withdrawals_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_withdrawals_articles_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "articles_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "readers_messages",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Helpful = table.Column<int>(type: "INTEGER", nullable: true),
                    ReportsError = table.Column<bool>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SameAs = table.Column<long>(type: "INTEGER", nullable: true),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readers_messages", x => x.Number);
                    table.ForeignKey(
                        name: "FK_readers_messages_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_readers_messages_articles_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "articles_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_readers_messages_readers_messages_SameAs",
                        column: x => x.SameAs,
                        principalTable: "readers_messages",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "publishing_draft_revisions",
                columns: table => new
                {
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    IsAside = table.Column<bool>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false),
                    SavedByUser = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_draft_revisions", x => new { x.DraftId, x.Number });
                    table.ForeignKey(
                        name: "FK_publishing_draft_revisions_publishing_working_drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "publishing_working_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reviewing_invited",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvitedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DeclinedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviewing_invited", x => new { x.RoundId, x.UserId });
                    table.ForeignKey(
                        name: "FK_reviewing_invited_accounts_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reviewing_invited_reviewing_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "reviewing_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publishing_publications",
                columns: table => new
                {
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignOffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FirstPublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_publications", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_publishing_publications_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_publications_articles_editions_EditionId_ArticleId_Fingerprint",
                        columns: x => new { x.EditionId, x.ArticleId, x.Fingerprint },
                        principalTable: "articles_editions",
                        principalColumns: new[] { "Id", "ArticleId", "Fingerprint" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_publications_reviewing_sign_offs_SignOffId_Fingerprint",
                        columns: x => new { x.SignOffId, x.Fingerprint },
                        principalTable: "reviewing_sign_offs",
                        principalColumns: new[] { "Id", "Covers" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishing_reopenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignOffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Fell = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    SettledByEdition = table.Column<Guid>(type: "TEXT", nullable: true),
                    SettledBySignOff = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_reopenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publishing_reopenings_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_reopenings_articles_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "articles_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_reopenings_articles_editions_SettledByEdition",
                        column: x => x.SettledByEdition,
                        principalTable: "articles_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_reopenings_reviewing_sign_offs_SettledBySignOff",
                        column: x => x.SettledBySignOff,
                        principalTable: "reviewing_sign_offs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_reopenings_reviewing_sign_offs_SignOffId",
                        column: x => x.SignOffId,
                        principalTable: "reviewing_sign_offs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishing_taken_up_records",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignOffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_taken_up_records", x => x.RecordId);
                    table.ForeignKey(
                        name: "FK_publishing_taken_up_records_publishing_imported_records_RecordId",
                        column: x => x.RecordId,
                        principalTable: "publishing_imported_records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_taken_up_records_reviewing_sign_offs_SignOffId",
                        column: x => x.SignOffId,
                        principalTable: "reviewing_sign_offs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publishing_urgent_publications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignOffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_urgent_publications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_publishing_urgent_publications_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_urgent_publications_articles_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "articles_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_publishing_urgent_publications_reviewing_sign_offs_SignOffId",
                        column: x => x.SignOffId,
                        principalTable: "reviewing_sign_offs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "screening_releases",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SignOffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_releases", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_screening_releases_reviewing_sign_offs_SignOffId_Fingerprint",
                        columns: x => new { x.SignOffId, x.Fingerprint },
                        principalTable: "reviewing_sign_offs",
                        principalColumns: new[] { "Id", "Covers" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "readers_addresses",
                columns: table => new
                {
                    Message = table.Column<long>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readers_addresses", x => x.Message);
                    table.ForeignKey(
                        name: "FK_readers_addresses_readers_messages_Message",
                        column: x => x.Message,
                        principalTable: "readers_messages",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "readers_quarantine",
                columns: table => new
                {
                    Message = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readers_quarantine", x => x.Message);
                    table.ForeignKey(
                        name: "FK_readers_quarantine_readers_messages_Message",
                        column: x => x.Message,
                        principalTable: "readers_messages",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "readers_triage",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Message = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ByUser = table.Column<Guid>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readers_triage", x => x.Number);
                    table.ForeignKey(
                        name: "FK_readers_triage_articles_articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "articles_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_readers_triage_readers_messages_Message",
                        column: x => x.Message,
                        principalTable: "readers_messages",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "delivery_clock",
                columns: new[] { "Id", "Rendered", "Rendering", "Version" },
                values: new object[] { 1, 0L, 0L, 0L });

            migrationBuilder.InsertData(
                table: "publishing_policies",
                columns: new[] { "Version", "AcceptedKinds", "AltCharacters", "DeclarationMonths", "MinimumSources", "MonthsUntilLapse", "ParagraphSentences", "ReadingAge", "ReviewMonths", "ReviewMonthsAtHighRisk", "SentenceWords", "Since", "SourceGraceDays", "SourceYears", "TitleCharacters", "WhenLapsed", "WhenOverdue" },
                values: new object[] { 1, "[0,1,2,3,4,5]", 125, 12, 3, 6, 3, 14, 24, 12, 20, 639290880000000000L, 14, 10, 65, 2, 1 });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_ceremonies_UserId",
                table: "accounts_ceremonies",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_ceremonies_WordHash",
                table: "accounts_ceremonies",
                column: "WordHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_declarations_PersonId",
                table: "accounts_declarations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitations_UserId",
                table: "accounts_invitations",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitations_WordHash",
                table: "accounts_invitations",
                column: "WordHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_known_elsewhere_Issuer_Subject",
                table: "accounts_known_elsewhere",
                columns: new[] { "Issuer", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_licence_papers_LicenceId",
                table: "accounts_licence_papers",
                column: "LicenceId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_licences_PersonId",
                table: "accounts_licences",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_passkeys_CredentialId",
                table: "accounts_passkeys",
                column: "CredentialId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_passkeys_UserId",
                table: "accounts_passkeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_people_Slug",
                table: "accounts_people",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_recovery_codes_Hash",
                table: "accounts_recovery_codes",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_recovery_codes_UserId",
                table: "accounts_recovery_codes",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_sessions_UserId",
                table: "accounts_sessions",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_sessions_WordHash",
                table: "accounts_sessions",
                column: "WordHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_staff_Email",
                table: "accounts_staff",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_staff_PersonId",
                table: "accounts_staff",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_articles_articles_ChangedAt_Slug",
                table: "articles_articles",
                columns: new[] { "ChangedAt", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_articles_Origin",
                table: "articles_articles",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_articles_articles_Slug",
                table: "articles_articles",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_articles_edition_uses_EditionId",
                table: "articles_edition_uses",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_articles_editions_ArticleId_Number",
                table: "articles_editions",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_articles_editions_Fingerprint",
                table: "articles_editions",
                column: "Fingerprint");

            migrationBuilder.CreateIndex(
                name: "IX_articles_editions_Topic",
                table: "articles_editions",
                column: "Topic");

            migrationBuilder.CreateIndex(
                name: "IX_articles_media_AddedAt_Hash",
                table: "articles_media",
                columns: new[] { "AddedAt", "Hash" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_merged_topics_TopicId",
                table: "articles_merged_topics",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_articles_topics_ParentId",
                table: "articles_topics",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_articles_topics_Slug",
                table: "articles_topics",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_delivery_dependencies_On",
                table: "delivery_dependencies",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_delivery_pages_Version",
                table: "delivery_pages",
                column: "Version");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_source_aliases_SourceId",
                table: "evidence_source_aliases",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_sources_Doi",
                table: "evidence_sources",
                column: "Doi");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_sources_Key",
                table: "evidence_sources",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evidence_sources_Key_ListWords_Standing_Kind_Year",
                table: "evidence_sources",
                columns: new[] { "Key", "ListWords", "Standing", "Kind", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_sources_Pmid",
                table: "evidence_sources",
                column: "Pmid");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_sources_TitleSign_Year",
                table: "evidence_sources",
                columns: new[] { "TitleSign", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_standing_words_SourceId_At",
                table: "evidence_standing_words",
                columns: new[] { "SourceId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_foundation_audit_Act_Id",
                table: "foundation_audit",
                columns: new[] { "Act", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_foundation_audit_ActorName_Id",
                table: "foundation_audit",
                columns: new[] { "ActorName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_foundation_audit_At",
                table: "foundation_audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_foundation_audit_Previous",
                table: "foundation_audit",
                column: "Previous",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_foundation_audit_Subject_Id",
                table: "foundation_audit",
                columns: new[] { "Subject", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_foundation_outbox_HandledAt_DueAt",
                table: "foundation_outbox",
                columns: new[] { "HandledAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_helplines_versions_Country_Number",
                table: "helplines_versions",
                columns: new[] { "Country", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_corrections_ArticleId_At",
                table: "publishing_corrections",
                columns: new[] { "ArticleId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_corrections_FromEditionId",
                table: "publishing_corrections",
                column: "FromEditionId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_corrections_ToEditionId",
                table: "publishing_corrections",
                column: "ToEditionId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_imported_history_ArticleId_Hash",
                table: "publishing_imported_history",
                columns: new[] { "ArticleId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publishing_imported_records_ArticleId_Hash",
                table: "publishing_imported_records",
                columns: new[] { "ArticleId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_EditionId_ArticleId_Fingerprint",
                table: "publishing_publications",
                columns: new[] { "EditionId", "ArticleId", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_SignOffId_Fingerprint",
                table: "publishing_publications",
                columns: new[] { "SignOffId", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_reopenings_ArticleId_Source_Fell",
                table: "publishing_reopenings",
                columns: new[] { "ArticleId", "Source", "Fell" },
                unique: true,
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_reopenings_EditionId",
                table: "publishing_reopenings",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_reopenings_SettledByEdition",
                table: "publishing_reopenings",
                column: "SettledByEdition");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_reopenings_SettledBySignOff",
                table: "publishing_reopenings",
                column: "SettledBySignOff");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_reopenings_SignOffId",
                table: "publishing_reopenings",
                column: "SignOffId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_schedules_ArticleId",
                table: "publishing_schedules",
                column: "ArticleId",
                unique: true,
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_schedules_ByUser",
                table: "publishing_schedules",
                column: "ByUser");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_schedules_EditionId",
                table: "publishing_schedules",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_taken_up_records_SignOffId",
                table: "publishing_taken_up_records",
                column: "SignOffId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_trust_records_ArticleId_PublishedAt",
                table: "publishing_trust_records",
                columns: new[] { "ArticleId", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_trust_records_EditionId_ArticleId_Fingerprint",
                table: "publishing_trust_records",
                columns: new[] { "EditionId", "ArticleId", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_urgent_publications_ArticleId",
                table: "publishing_urgent_publications",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_urgent_publications_EditionId",
                table: "publishing_urgent_publications",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_urgent_publications_SignOffId",
                table: "publishing_urgent_publications",
                column: "SignOffId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_withdrawals_ArticleId_At",
                table: "publishing_withdrawals",
                columns: new[] { "ArticleId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_withdrawals_EditionId",
                table: "publishing_withdrawals",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_working_drafts_ArticleId",
                table: "publishing_working_drafts",
                column: "ArticleId",
                unique: true,
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_working_drafts_SettledAt_Slug",
                table: "publishing_working_drafts",
                columns: new[] { "SettledAt", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_readers_messages_ArticleId",
                table: "readers_messages",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_readers_messages_EditionId",
                table: "readers_messages",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_readers_messages_Kind_At",
                table: "readers_messages",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_readers_messages_Proof",
                table: "readers_messages",
                column: "Proof",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_readers_messages_SameAs",
                table: "readers_messages",
                column: "SameAs");

            migrationBuilder.CreateIndex(
                name: "IX_readers_reply_templates_Name",
                table: "readers_reply_templates",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_readers_triage_ArticleId",
                table: "readers_triage",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_readers_triage_Message",
                table: "readers_triage",
                column: "Message");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_comments_Answers",
                table: "reviewing_comments",
                column: "Answers");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_comments_ResolvedBy",
                table: "reviewing_comments",
                column: "ResolvedBy");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_comments_TextId_At",
                table: "reviewing_comments",
                columns: new[] { "TextId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_comments_UserId",
                table: "reviewing_comments",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_invited_UserId",
                table: "reviewing_invited",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_rounds_OpenedBy",
                table: "reviewing_rounds",
                column: "OpenedBy");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_rounds_TextId",
                table: "reviewing_rounds",
                column: "TextId",
                unique: true,
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_rounds_TextId_OpenedAt",
                table: "reviewing_rounds",
                columns: new[] { "TextId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_sign_offs_Covers",
                table: "reviewing_sign_offs",
                column: "Covers");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_sign_offs_LicenceId",
                table: "reviewing_sign_offs",
                column: "LicenceId");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_sign_offs_PersonId",
                table: "reviewing_sign_offs",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_sign_offs_SignedAt_Id",
                table: "reviewing_sign_offs",
                columns: new[] { "SignedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_sign_offs_UserId",
                table: "reviewing_sign_offs",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_verdicts_Claim_UserId_Number",
                table: "reviewing_verdicts",
                columns: new[] { "Claim", "UserId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reviewing_verdicts_UserId",
                table: "reviewing_verdicts",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_screening_conditions_Slug_Number",
                table: "screening_conditions",
                columns: new[] { "Slug", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_screening_imported_Slug_Number",
                table: "screening_imported",
                columns: new[] { "Slug", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_screening_releases_SignOffId_Fingerprint",
                table: "screening_releases",
                columns: new[] { "SignOffId", "Fingerprint" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_ceremonies");

            migrationBuilder.DropTable(
                name: "accounts_declarations");

            migrationBuilder.DropTable(
                name: "accounts_invitations");

            migrationBuilder.DropTable(
                name: "accounts_known_elsewhere");

            migrationBuilder.DropTable(
                name: "accounts_licence_papers");

            migrationBuilder.DropTable(
                name: "accounts_passkeys");

            migrationBuilder.DropTable(
                name: "accounts_passwords");

            migrationBuilder.DropTable(
                name: "accounts_recovery_codes");

            migrationBuilder.DropTable(
                name: "accounts_second_factors");

            migrationBuilder.DropTable(
                name: "accounts_sessions");

            migrationBuilder.DropTable(
                name: "articles_audiences");

            migrationBuilder.DropTable(
                name: "articles_edition_uses");

            migrationBuilder.DropTable(
                name: "articles_media");

            migrationBuilder.DropTable(
                name: "articles_merged_topics");

            migrationBuilder.DropTable(
                name: "delivery_clock");

            migrationBuilder.DropTable(
                name: "delivery_dependencies");

            migrationBuilder.DropTable(
                name: "delivery_page_views");

            migrationBuilder.DropTable(
                name: "delivery_pages");

            migrationBuilder.DropTable(
                name: "delivery_redirects");

            migrationBuilder.DropTable(
                name: "evidence_source_aliases");

            migrationBuilder.DropTable(
                name: "evidence_standing_words");

            migrationBuilder.DropTable(
                name: "foundation_audit");

            migrationBuilder.DropTable(
                name: "foundation_letters");

            migrationBuilder.DropTable(
                name: "foundation_outbox");

            migrationBuilder.DropTable(
                name: "foundation_paid_links");

            migrationBuilder.DropTable(
                name: "helplines_homes");

            migrationBuilder.DropTable(
                name: "helplines_versions");

            migrationBuilder.DropTable(
                name: "identity_choices");

            migrationBuilder.DropTable(
                name: "identity_menus");

            migrationBuilder.DropTable(
                name: "publishing_corrections");

            migrationBuilder.DropTable(
                name: "publishing_draft_revisions");

            migrationBuilder.DropTable(
                name: "publishing_imported_history");

            migrationBuilder.DropTable(
                name: "publishing_policies");

            migrationBuilder.DropTable(
                name: "publishing_publications");

            migrationBuilder.DropTable(
                name: "publishing_record_keys");

            migrationBuilder.DropTable(
                name: "publishing_reopenings");

            migrationBuilder.DropTable(
                name: "publishing_schedules");

            migrationBuilder.DropTable(
                name: "publishing_taken_up_records");

            migrationBuilder.DropTable(
                name: "publishing_trust_records");

            migrationBuilder.DropTable(
                name: "publishing_trusted_keys");

            migrationBuilder.DropTable(
                name: "publishing_urgent_publications");

            migrationBuilder.DropTable(
                name: "publishing_withdrawals");

            migrationBuilder.DropTable(
                name: "readers_addresses");

            migrationBuilder.DropTable(
                name: "readers_quarantine");

            migrationBuilder.DropTable(
                name: "readers_reply_templates");

            migrationBuilder.DropTable(
                name: "readers_triage");

            migrationBuilder.DropTable(
                name: "reviewing_comments");

            migrationBuilder.DropTable(
                name: "reviewing_invited");

            migrationBuilder.DropTable(
                name: "reviewing_verdicts");

            migrationBuilder.DropTable(
                name: "screening_conditions");

            migrationBuilder.DropTable(
                name: "screening_imported");

            migrationBuilder.DropTable(
                name: "screening_releases");

            migrationBuilder.DropTable(
                name: "articles_topics");

            migrationBuilder.DropTable(
                name: "evidence_sources");

            migrationBuilder.DropTable(
                name: "publishing_working_drafts");

            migrationBuilder.DropTable(
                name: "publishing_imported_records");

            migrationBuilder.DropTable(
                name: "readers_messages");

            migrationBuilder.DropTable(
                name: "reviewing_rounds");

            migrationBuilder.DropTable(
                name: "reviewing_sign_offs");

            migrationBuilder.DropTable(
                name: "articles_editions");

            migrationBuilder.DropTable(
                name: "accounts_licences");

            migrationBuilder.DropTable(
                name: "accounts_staff");

            migrationBuilder.DropTable(
                name: "articles_articles");

            migrationBuilder.DropTable(
                name: "accounts_people");
        }
    }
}
