namespace Wellspring.Tests.Architecture;

/// <summary>Who may import whom, read from the table in ARCHITECTURE.md.</summary>
public sealed class ImportTable
{
    private const string AnyModule = "any module, not each other";
    private readonly Dictionary<string, IReadOnlyList<string>> allowed = [];

    private ImportTable() { }

    public IEnumerable<string> Modules => allowed.Keys;

    public static ImportTable Read(string markdown)
    {
        var table = new ImportTable();
        var rows = markdown.Split('\n').SkipWhile(l => !l.StartsWith("| Module |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|')).ToList();
        foreach (var row in rows) table.Add(row);
        table.GrantAny();
        return table;
    }

    public bool Allows(string from, string to) => from == to || (allowed.TryGetValue(from, out var list) && list.Contains(to));

    /// <summary>The modules of a circle, or an empty list when the table has none.</summary>
    public IReadOnlyList<string> Circle()
    {
        var left = allowed.ToDictionary(r => r.Key, r => r.Value.ToHashSet());
        while (left.Where(r => r.Value.Count == 0).Select(r => r.Key).ToList() is { Count: > 0 } free)
        {
            foreach (var module in free) left.Remove(module);
            foreach (var imports in left.Values) imports.ExceptWith(free);
        }
        return [.. left.Keys];
    }

    private void Add(string row)
    {
        var cells = row.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray();
        foreach (var module in Names(cells[0])) allowed[module] = cells[2] switch { "–" => [], AnyModule => [AnyModule], _ => Names(cells[2]) };
    }

    private void GrantAny()
    {
        var open = allowed.Where(r => r.Value is [AnyModule]).Select(r => r.Key).ToList();
        foreach (var module in open) allowed[module] = [.. allowed.Keys.Except(open)];
    }

    private static string[] Names(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
