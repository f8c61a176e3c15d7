using System.Globalization;
using Wellspring.Articles;

namespace Wellspring.Evidence;

/// <summary>
/// How far the evidence for one claim goes, by question and level: "The Oxford 2011 Levels of Evidence" (OCEBM Levels of Evidence
/// Working Group, Oxford Centre for Evidence-Based Medicine). A person states it in the text, a reviewer signs it with the text; it is never worked out.
/// </summary>
/// <param name="Level">1, the likely best kind of study for this question, to 5.</param>
public sealed record EvidenceGrade(EvidenceQuestion Question, int Level)
{
    private const string QuestionName = "question";
    private const string LevelName = "level";

    /// <summary>The grade that a block carries; null when it carries none, or one that <see cref="Problem"/> has something against.</summary>
    public static EvidenceGrade? Of(Attributes attributes) =>
        GradeWords.QuestionNamed(attributes.Values.GetValueOrDefault(QuestionName)) is { } question && LevelOf(attributes) is { } level && GradeWords.Has(question, level) ? new(question, level) : null;

    /// <summary>Whether somebody meant to grade this block.</summary>
    public static bool IsMeant(Attributes attributes) => attributes.Values.ContainsKey(QuestionName) || attributes.Values.ContainsKey(LevelName);

    /// <summary>Why the grade of a block cannot be understood, and what can; null when it can.</summary>
    public static string? Problem(Attributes attributes)
    {
        var asked = attributes.Values.GetValueOrDefault(QuestionName);
        if (asked is null) return $"A grade needs its question: {GradeWords.QuestionList}.";
        if (GradeWords.QuestionNamed(asked) is not { } question) return $"\"{asked}\" is no question of evidence; questions are {GradeWords.QuestionList}.";
        if (LevelOf(attributes) is { } level && GradeWords.Has(question, level)) return null;
        return $"A grade of \"{asked}\" needs a level from 1 to {GradeWords.Lowest(question)}.";
    }

    private static int? LevelOf(Attributes attributes) =>
        int.TryParse(attributes.Values.GetValueOrDefault(LevelName), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;
}
