using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Wellspring.Web.Data.Fences;

/// <summary>What EF's model cannot say: proof is never changed, and never deleted while a text that is no sample rests on it.</summary>
[DbContext(typeof(PostgresDb))]
[Migration("20261123000001_Fences")]
sealed class PostgresFences : Migration
{
    private static readonly string[] Triggers =
    [
        Refuse("articles_editions", "UPDATE", "an edition is never changed"),
        Refuse("articles_editions", "DELETE", "an edition is never deleted", """(SELECT NOT a."IsSample" FROM articles_articles a WHERE a."Id" = OLD."ArticleId")"""),
        Refuse("reviewing_sign_offs", "UPDATE", "a sign-off is never changed"),
        Refuse("reviewing_sign_offs", "DELETE", "a sign-off is never deleted", """EXISTS (SELECT 1 FROM articles_editions e JOIN articles_articles a ON a."Id" = e."ArticleId" WHERE e."Fingerprint" = OLD."Covers" AND NOT a."IsSample")"""),
        Refuse("reviewing_verdicts", "UPDATE", "a verdict is never changed"),
        Refuse("reviewing_verdicts", "DELETE", "a verdict is never deleted", """(SELECT NOT u."IsSample" FROM accounts_staff u WHERE u."Id" = OLD."UserId")"""),
        Refuse("publishing_trust_records", "UPDATE", "a trust record is never changed"),
        Refuse("publishing_trust_records", "DELETE", "a trust record is never deleted", """(SELECT NOT a."IsSample" FROM articles_articles a WHERE a."Id" = OLD."ArticleId")"""),
        Refuse("publishing_record_keys", "UPDATE", "a key that signed records is never changed"),
        Refuse("publishing_record_keys", "DELETE", "a key that signed records is never deleted"),
        Refuse("publishing_imported_records", "UPDATE", "an imported record is never changed"),
        Refuse("publishing_imported_records", "DELETE", "an imported record is never deleted", """(SELECT NOT a."IsSample" FROM articles_articles a WHERE a."Id" = OLD."ArticleId")"""),
        Refuse("publishing_imported_history", "UPDATE", "imported history is never changed"),
        Refuse("publishing_imported_history", "DELETE", "imported history is never deleted", """COALESCE((SELECT NOT a."IsSample" FROM articles_articles a WHERE a."Id" = OLD."ArticleId"), TRUE)"""),
        Refuse("publishing_taken_up_records", "UPDATE", "whose record a sign-off was taken from is never changed"),
        Refuse("publishing_taken_up_records", "DELETE", "whose record a sign-off was taken from is never forgotten", """(SELECT NOT a."IsSample" FROM articles_articles a JOIN publishing_imported_records r ON r."ArticleId" = a."Id" WHERE r."Id" = OLD."RecordId")"""),
        Refuse("publishing_trusted_keys", "UPDATE", "a trusted key is never changed"),
        Refuse("publishing_withdrawals", "UPDATE", "a withdrawal is never changed"),
        Refuse("publishing_withdrawals", "DELETE", "a withdrawal is never forgotten", """(SELECT NOT a."IsSample" FROM articles_articles a WHERE a."Id" = OLD."ArticleId")"""),
        Refuse("publishing_corrections", "UPDATE", "a correction is never changed"),
        Refuse("publishing_corrections", "DELETE", "a correction is never forgotten", """(SELECT NOT a."IsSample" FROM articles_articles a WHERE a."Id" = OLD."ArticleId")"""),
        Refuse("publishing_reopenings", "DELETE", "a reopening is never forgotten", """(SELECT NOT a."IsSample" FROM articles_articles a WHERE a."Id" = OLD."ArticleId")"""),
        Refuse("publishing_policies", "UPDATE", "a version of the policy is never changed"),
        Refuse("publishing_policies", "DELETE", "a version of the policy is never deleted"),
        Refuse("foundation_audit", "UPDATE", "an audit entry is never changed"),
        Refuse("foundation_audit", "DELETE", "an audit entry is never deleted"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var trigger in Triggers) migrationBuilder.Sql(trigger);
    }

    // PostgreSQL allows no subquery in a trigger's WHEN: the condition stands in the function.
    private static string Refuse(string table, string act, string sentence, string when = "TRUE") =>
        $"""
        CREATE FUNCTION {table}_no_{act.ToLowerInvariant()}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {when} THEN RAISE EXCEPTION '{sentence}'; END IF;
            RETURN OLD;
        END $$;
        CREATE TRIGGER {table}_no_{act.ToLowerInvariant()} BEFORE {act} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {table}_no_{act.ToLowerInvariant()}();
        """;
}
