using System.Globalization;

namespace Wellspring.Evidence;

/// <summary>Questions and levels by their names in files, and in plain words for readers.</summary>
public static class GradeWords
{
    private const string Reasoning = "reasoning from how body and mind work, without studies";
    private const string NotRandom = "controlled study without random allocation";
    private const string Cases = "series of cases, case-control study, or comparison with earlier patients";

    // One row for each question, one cell for each level from 1. The two questions without a fifth level are so in the standard.
    private static readonly (EvidenceQuestion Question, string Name, string Asks, string[] Levels)[] All =
    [
        (EvidenceQuestion.Prevalence, "prevalence", "How common is it?",
            ["current survey of a random sample of these people, or a census", "systematic review of surveys that fit these people", "survey of these people without a random sample", "series of cases"]),
        (EvidenceQuestion.Diagnosis, "diagnosis", "Is the test accurate?",
            ["systematic review of blinded studies against a reference test", "single blinded study against a reference test", "study that chose patients unevenly or did not always use the reference test", "case-control study, or a poor reference test", Reasoning]),
        (EvidenceQuestion.Prognosis, "prognosis", "What happens without treatment?",
            ["systematic review of studies that followed people from the start", "study that followed people from the start", "study that followed people from later on, or the untreated group of a trial", "series of cases, case-control study, or poor follow-up"]),
        (EvidenceQuestion.Benefit, "benefit", "Does it help?",
            ["systematic review of randomized trials", "randomized trial, or a dramatic effect", NotRandom, Cases, Reasoning]),
        (EvidenceQuestion.CommonHarm, "common-harm", "What harm is common?",
            ["systematic review of randomized trials or of nested case-control studies", "randomized trial, or a dramatic effect", NotRandom + ", large enough to see common harm", Cases, Reasoning]),
        (EvidenceQuestion.RareHarm, "rare-harm", "What harm is rare?",
            ["systematic review of randomized trials", "randomized trial, or a dramatic effect", NotRandom + ", large enough to see rare harm", Cases, Reasoning]),
        (EvidenceQuestion.Screening, "screening", "Is early testing worthwhile?",
            ["systematic review of randomized trials", "randomized trial", NotRandom, Cases, Reasoning]),
    ];

    /// <summary>"prevalence, diagnosis …", for sentences.</summary>
    public static string QuestionList { get; } = string.Join(", ", All.Select(q => q.Name));

    /// <summary>As article files write it: "common-harm".</summary>
    public static string Name(this EvidenceQuestion question) => Row(question).Name;

    /// <summary>The question with exactly this name, or null.</summary>
    public static EvidenceQuestion? QuestionNamed(string? name) => Array.FindIndex(All, q => q.Name == name) is >= 0 and var at ? All[at].Question : null;

    /// <summary>For readers: "Evidence: controlled study …, level 3 of 5 for “Does it help?”".</summary>
    public static string InWords(this EvidenceGrade grade) =>
        string.Create(CultureInfo.InvariantCulture, $"Evidence: {Row(grade.Question).Levels[grade.Level - 1]}, level {grade.Level} of 5 for “{Row(grade.Question).Asks}”");

    internal static bool Has(EvidenceQuestion question, int level) => level >= 1 && level <= Lowest(question);

    internal static int Lowest(EvidenceQuestion question) => Row(question).Levels.Length;

    private static (EvidenceQuestion Question, string Name, string Asks, string[] Levels) Row(EvidenceQuestion question) => All[(int)question];
}
