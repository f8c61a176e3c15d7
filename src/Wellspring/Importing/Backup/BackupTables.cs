using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Wellspring.Delivery.Views;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>Every table of the model is in a backup, without anybody having to think of it; but for those named here.</summary>
static class BackupTables
{
    /// <summary>What can be made again, each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Derived = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["accounts_ceremonies"] = "a sign-in that is half done is begun again",
        ["accounts_invitations"] = "a link that waits is sent again",
        ["accounts_sessions"] = "whoever is signed in signs in again",
        ["delivery_clock"] = "orders the changes of pages within one database",
        ["delivery_dependencies"] = "is written anew when pages are rendered",
        ["delivery_pages"] = "pages are rendered again from what they show",
    };

    /// <summary>Of these tables only the rows for which this holds, in SQL: what the clock deletes within a day must not live on in a file.</summary>
    public static readonly IReadOnlyDictionary<string, string> Only = new Dictionary<string, string>
    {
        ["delivery_page_views"] = $"\"Count\" >= {CloseDays.Fewest}",
    };

    /// <summary>Those that others refer to come first.</summary>
    /// <exception cref="InvalidOperationException">Tables refer to each other in a circle, or to a derived one.</exception>
    public static IReadOnlyList<BackupTable> Of(WellspringDb db)
    {
        var left = All(db).Where(t => !Derived.ContainsKey(t.Name)).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var inOrder = new List<ITable>();
        while (left.Count > 0)
        {
            var next = left.First(t => t.ForeignKeyConstraints.All(f => f.PrincipalTable == t || inOrder.Contains(f.PrincipalTable)));
            inOrder.Add(next);
            left.Remove(next);
        }
        return [.. inOrder.Select(t => new BackupTable(t))];
    }

    public static IEnumerable<ITable> All(WellspringDb db) => db.Model.GetRelationalModel().Tables;
}
