using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Export;

/// <summary>What an export wrote, and what could not go into files as it is.</summary>
public sealed record Exported(int Articles, int People, int Topics, int Sources, int Media, int Records, IReadOnlyList<Dropped> Dropped);

/// <summary>
/// Everything editorial as a folder of Markdown, YAML, CSL-JSON and pictures, as <c>import markdown</c> reads it: into an empty
/// database it gives the same fingerprints. Checked licences, sign-offs and publications are acts and do not come back from a file; their signed
/// records go along, as history that can be checked.
/// </summary>
public static class ExportSite
{
    /// <exception cref="UnreadableInputException">The folder is there already and is not empty.</exception>
    public static async Task<Exported> Handle(WellspringDb db, string folder, MediaStore store, CancellationToken cancel)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new UnreadableInputException("the folder is not empty; an export writes over nothing.", new Place(0, 0, folder));
        var unfinished = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + ".part";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        var export = new ExportFolder(unfinished);
        var articles = await ExportArticles.Write(db, export, store, cancel);
        var exported = new Exported(articles, await ExportPeople.Write(db, export, cancel), await ExportTopics.Write(db, export, cancel), await ExportSources.Write(db, export, cancel), export.Media, await ExportRecords.Write(db, export, cancel), export.Dropped);
        // Under its name the folder is there whole or not at all.
        if (Directory.Exists(folder)) Directory.Delete(folder);
        Directory.Move(unfinished, folder);
        return exported;
    }
}

/// <summary>The folder that is being written.</summary>
sealed class ExportFolder(string root)
{
    public int Media { get; set; }

    public List<Dropped> Dropped { get; } = [];

    public void Write(string name, string text) => File.WriteAllText(Place(name), text);

    public string Place(string name)
    {
        var file = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
