using Wellspring.Foundation;
using Wellspring.Screening;

namespace Wellspring.Importing.Markdown;

/// <summary><c>questionnaires/*.json</c> of an export: screening tests as they came to another site. None is shown here by coming in.</summary>
static class QuestionnaireFiles
{
    public const string Folder = "questionnaires";

    /// <exception cref="UnreadableInputException">A file is no text, or too large.</exception>
    public static IReadOnlyList<(string File, string Text)> Read(string root) => !Directory.Exists(Path.Combine(root, Folder)) ? []
        : [.. Directory.EnumerateFiles(Path.Combine(root, Folder), "*.json").Order(StringComparer.Ordinal).Select(file => (file, InputText.Load(file, BringInstrument.LargestFile)))];
}
