namespace Wellspring.Studio.Editing;

/// <summary>Two lists in a row would be read as one: each takes another mark than the list right before it. Asked of each node in turn.</summary>
sealed class ListMarks
{
    private string? previous;
    private bool other;

    public bool IsOther(EditorNode node)
    {
        (other, previous) = (previous == node.Type && !other, node.Type);
        return other;
    }
}
