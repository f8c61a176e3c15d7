using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Importing.Backup;

namespace Wellspring.Web.CommandLine;

static class BackupVerb
{
    private static readonly Argument<string> File = new("FILE") { Description = "Where it goes. It is written beside that place and moved there when it is whole." };
    private static readonly Option<bool> Force = new("--force") { Description = "Replace a file that is there." };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("backup", "Everything that cannot be made again, of one moment, in one file; while the site is served and written to.") { File, Force };
        verb.SetAction((line, cancel) => BackUp(here, line.GetRequiredValue(File), line.GetValue(Force), cancel));
        return verb;
    }

    public static Command CreateRestore(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "A file that backup made." };
        var key = new Option<string?>("--key") { Description = "The key that signed it, by the name that backup printed; needless when keys/records is here." };
        var verb = new Command("restore", "A backup into an empty site, checked first and last; all of it or nothing.") { file, key };
        verb.SetAction((line, cancel) => Restore(here, line.GetRequiredValue(file), line.GetValue(key), cancel));
        return verb;
    }

    private static async Task<int> BackUp(Surroundings here, string file, bool force, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        var outcome = await BackUpSite.Handle(db, file, force, here.Media, here.Papers, here.Seal, here.Time, Actor.System("backup"), cancel);
        if (!outcome.Done) return await here.Refuse(outcome.Refusals);
        var made = outcome.Value;
        await here.Out.WriteLineAsync($"{made.Rows} rows of {made.Tables} tables and {made.Media} pictures in {file}, {made.Bytes >> 10} KB, sealed {made.Seal}, signed with the key {made.Key}");
        await ShowMissing(here, made.Missing);
        if (made.Amiss is not { } amiss) return ExitCode.Done;
        await here.Error.WriteLineAsync($"wellspring: the backup was made, but no restore will take it: {amiss}");
        return ExitCode.Refused;
    }

    private static async Task<int> Restore(Surroundings here, string file, string? named, CancellationToken cancel)
    {
        // Before a database is made for it.
        using var backup = WholeBackup.Open(file);
        var keys = here.Seal.Keys.Append(named ?? "").ToHashSet(StringComparer.Ordinal);
        backup.DemandKey(keys);
        await using var db = await here.OpenDatabase(cancel);
        var restored = await RestoreSite.Handle(db, backup, keys, here.Media, here.Papers, here.Time, Actor.System("restore"), cancel);
        var exit = await here.Answer(restored, done => $"restored {done.Rows} rows of {done.Tables} tables and {done.Media} pictures, as they were at {done.Made.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; pages are made when the server starts");
        if (!restored.Done) return exit;
        await ShowMissing(here, restored.Value.Missing);
        foreach (var waited in restored.Value.Unscheduled) await here.Out.WriteLineAsync($"unscheduled: {waited.Slug}: its time, {waited.Chosen}, has to be chosen again");
        return exit;
    }

    private static async Task ShowMissing(Surroundings here, IReadOnlyList<string> missing)
    {
        foreach (var file in missing) await here.Out.WriteLineAsync($"missing: media/{file}: was not in the media folder, or was damaged there");
    }
}
