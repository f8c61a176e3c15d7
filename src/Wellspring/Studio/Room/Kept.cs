namespace Wellspring.Studio.Room;

/// <summary>A form that was refused, so that the page shows again what was typed into it.</summary>
/// <param name="Form">Which of the page's forms it was.</param>
public sealed record Kept(string Form, StudioForm Fields)
{
    public string Text(string name) => Fields.Text(name);

    public bool Has(string name, string value) => Fields.All(name).Contains(value);
}
