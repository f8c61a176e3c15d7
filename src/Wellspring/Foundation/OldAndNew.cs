namespace Wellspring.Foundation;

/// <summary>What a change made of what was there, as the audit log keeps it.</summary>
public static class OldAndNew
{
    /// <summary>Empty when nothing changed.</summary>
    public static string Of(params IEnumerable<(string What, string? Old, string? New)> values) =>
        string.Join("; ", values.Where(v => v.Old != v.New).Select(v => v.Old is null ? $"{v.What} \"{v.New}\"" : $"{v.What} \"{v.Old}\" became \"{v.New}\""));
}
