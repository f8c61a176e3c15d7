using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>What an export wrote, and what could not go into files as it is.</summary>
public sealed record Exported(int Articles, int People, int Topics, int Sources, int Media, int Records, int Redirects, IReadOnlyList<Dropped> Dropped);

/// <summary>
/// Everything editorial as a folder of Markdown, YAML, CSL-JSON and pictures, as <c>import markdown</c> reads it: into an empty
/// database it gives the same fingerprints. Checked licences, sign-offs and publications are acts and do not come back from a file; their signed
/// records, earlier editions and what was done with them go along, as history.
/// </summary>
public static class ExportSite
{
    /// <exception cref="UnreadableInputException">The folder is there already and is not empty.</exception>
    public static async Task<Exported> Handle(WellspringDb db, string folder, MediaStore store, CancellationToken cancel)
    {
        if (File.Exists(folder)) throw new UnreadableInputException("this is a file; an export makes a folder. Name one that is not there yet.", new Place(0, 0, folder));
        if (IsBelowFile(folder)) throw new UnreadableInputException("lies below a file; name a folder that is not there yet.", new Place(0, 0, folder));
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new UnreadableInputException("the folder is not empty; an export writes over nothing.", new Place(0, 0, folder));
        var unfinished = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + ".part";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        var exported = await Write(db, new(unfinished), store, cancel);
        // Under its name the folder is there whole or not at all.
        if (Directory.Exists(folder)) Directory.Delete(folder);
        Directory.Move(unfinished, folder);
        return exported;
    }

    private static bool IsBelowFile(string folder)
    {
        for (var above = Path.GetDirectoryName(Path.GetFullPath(folder)); above is not null; above = Path.GetDirectoryName(above))
            if (File.Exists(above)) return true;
        return false;
    }

    private static async Task<Exported> Write(WellspringDb db, ExportFolder folder, MediaStore store, CancellationToken cancel)
    {
        await using var moment = await db.OneMoment(cancel);
        await NameLeftBehind.Handle(db, folder, cancel);
        var history = await SiteHistory.Load(db, cancel);
        ExportPolicies.Write(folder, history);
        await ExportHelplines.Write(db, folder, cancel);
        await ExportQuestionnaires.Write(db, folder, cancel);
        await ExportSettings.Write(db, folder, store, cancel);
        await ExportPictures.Write(db, folder, cancel);
        var articles = await ExportArticles.Write(db, folder, store, history, cancel);
        return new(articles, await ExportPeople.Write(db, folder, store, cancel), await ExportTopics.Write(db, folder, cancel), await ExportSources.Write(db, folder, cancel), folder.Media, await ExportRecords.Write(db, folder, history, cancel), await ExportRedirects.Write(db, folder, cancel), folder.Dropped);
    }
}

/// <summary>The folder that is being written.</summary>
sealed class ExportFolder(string root)
{
    public int Media { get; set; }

    public List<Dropped> Dropped { get; } = [];

    public bool Write(string name, ArticleFile text) => Write(name, text.Write());

    public bool Write(string name, string text)
    {
        if (Place(name) is not { } file) return false;
        File.WriteAllText(file, text);
        return true;
    }

    /// <summary>Null, and named, for a name that leads elsewhere than it says: no slug that is given here does, one of a restored row may.</summary>
    public string? Place(string name)
    {
        var file = Path.Combine(root, name);
        if (name.Contains('\0', StringComparison.Ordinal) || Path.GetFullPath(file) != file || !file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            Dropped.Add(new("file", Printed.Of(name), "it would lie outside its folder: there is something wrong with this slug"));
            return null;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
