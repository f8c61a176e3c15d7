namespace Wellspring.Tests.Importing;

/// <summary>Every table of the model is either in an export, or made again from what is, or stays behind for a reason. A new table has to be one of these.</summary>
public sealed class ExportedTablesTests
{
    private static readonly Dictionary<string, string> Exported = new()
    {
        ["accounts_people"] = "people/*.yml",
        ["accounts_declarations"] = "people/*.yml",
        ["accounts_licences"] = "people/*.yml, without the word that one was checked: that is a member's",
        ["articles_articles"] = "articles/*/index.md",
        ["articles_editions"] = "articles/*/index.md, articles/*/editions/*/index.md, cited.json",
        ["articles_topics"] = "topics.yml",
        ["articles_merged_topics"] = "topics.yml",
        ["articles_audiences"] = "topics.yml",
        ["articles_media"] = "beside the texts that show them, with pictures.json",
        ["delivery_redirects"] = "redirects.yml",
        ["evidence_source_aliases"] = "bibliography.json, as a record's aliases; the retired records stay behind",
        ["evidence_sources"] = "bibliography.json; days of notices come again with the lists",
        ["foundation_paid_links"] = "paid-links.yml",
        ["helplines_versions"] = "helplines.json, without the word that an entry was confirmed: that is a member's",
        ["identity_menus"] = "site-settings.json, those in force",
        ["identity_choices"] = "site-settings.json, those in force",
        ["publishing_corrections"] = "articles/*/history.json",
        ["publishing_withdrawals"] = "articles/*/history.json",
        ["publishing_urgent_publications"] = "articles/*/history.json",
        ["publishing_publications"] = "articles/*/history.json, as events",
        ["publishing_trust_records"] = "articles/*/review-record*.json",
        ["publishing_imported_records"] = "articles/*/review-record*.json",
        ["publishing_imported_history"] = "articles/*/history.json, editorial-policies.json, review-keys.json",
        ["publishing_policies"] = "editorial-policies.json",
        ["publishing_record_keys"] = "review-keys.json",
        ["screening_imported"] = "questionnaires/*.json, as they came",
    };

    private static readonly Dictionary<string, string> Derived = new()
    {
        ["delivery_pages"] = "rendered",
        ["delivery_dependencies"] = "rendered",
        ["delivery_clock"] = "counts renderings",
        ["articles_edition_uses"] = "written again with each edition, of what it cites and shows",
    };

    private static readonly Dictionary<string, string> StaysBehind = new()
    {
        ["accounts_licence_papers"] = "what shows a licence was handed to the team here",
        ["accounts_ceremonies"] = "sign-ins that are half done here",
        ["accounts_invitations"] = "a way into this site",
        ["accounts_known_elsewhere"] = "whom a provider knows here",
        ["accounts_passwords"] = "secret",
        ["accounts_passkeys"] = "they work at this site's address alone",
        ["accounts_recovery_codes"] = "secret",
        ["accounts_second_factors"] = "secret",
        ["accounts_sessions"] = "who is signed in here",
        ["accounts_staff"] = "who may sign in is each site's own, and secret",
        ["delivery_page_views"] = "how often this site's pages were loaded here",
        ["evidence_standing_words"] = "who said here how a source stands; the standing goes along",
        ["foundation_audit"] = "the log of this site's acts: a backup has it, and nothing may be added to another's",
        ["foundation_outbox"] = "events that wait here",
        ["helplines_homes"] = "where this site's readers are",
        ["publishing_reopenings"] = "what this site owes; the sources' standings go along, and each site compares for itself",
        ["publishing_working_drafts"] = "what is being written here; its words go along once they are an edition",
        ["publishing_draft_revisions"] = "what is being written here",
        ["publishing_schedules"] = "times that were chosen for this site; those that wait are named",
        ["publishing_taken_up_records"] = "an act of this site",
        ["publishing_trusted_keys"] = "an administrator's act for this site",
        ["foundation_letters"] = "mail that waits to be sent from here",
        ["readers_messages"] = "what readers sent to this site, and no other",
        ["readers_addresses"] = "readers' addresses, until the clock deletes them",
        ["readers_quarantine"] = "what looks like spam here",
        ["readers_reply_templates"] = "how this team writes to readers",
        ["readers_triage"] = "what the team decided about it here",
        ["screening_conditions"] = "an administrator's word for this site",
        ["screening_releases"] = "signed and shown here; another site's reviewer signs for themselves",
        ["reviewing_rounds"] = "who was asked here, and by when",
        ["reviewing_invited"] = "who was asked here",
        ["reviewing_comments"] = "what the team said among themselves",
        ["reviewing_verdicts"] = "a reviewer's own word, named; what was signed of it stands in the signed records",
        ["reviewing_sign_offs"] = "an act of this site; those that something was published on stand in the signed records",
    };

    [Fact]
    public async Task Every_table_is_exported_or_made_again_or_stays_for_a_reason()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var tables = db.Model.GetEntityTypes().Select(e => Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(e)).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Exported.Keys.Concat(Derived.Keys).Concat(StaysBehind.Keys).Order(StringComparer.Ordinal), tables);
    }
}
