using System.Diagnostics.CodeAnalysis;

namespace Wellspring.Studio.Editing;

/// <summary>Runs that say the same.</summary>
sealed class SameRun : IEqualityComparer<EditorNode>
{
    public static SameRun Instance { get; } = new();

    public bool Equals(EditorNode? one, EditorNode? other) =>
        one!.Type == other!.Type && one.Text == other.Text && one.Marks.SequenceEqual(other.Marks) && one.Attributes.Count == other.Attributes.Count && one.Attributes.All(a => other[a.Key] == a.Value);

    public int GetHashCode([DisallowNull] EditorNode run) => run.Text.GetHashCode(StringComparison.Ordinal);
}
