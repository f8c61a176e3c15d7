using System.Globalization;

namespace Wellspring.Evidence;

/// <summary>Kinds and standings by their names in files, and in plain words for readers.</summary>
public static class SourceWords
{
    private static readonly (SourceKind Kind, string Name)[] Kinds =
    [
        (SourceKind.Guideline, "guideline"),
        (SourceKind.SystematicReview, "systematic review"),
        (SourceKind.Trial, "trial"),
        (SourceKind.Observational, "observational"),
        (SourceKind.NarrativeReview, "narrative review"),
        (SourceKind.ExpertOrganisation, "expert organisation"),
        (SourceKind.Other, "other"),
    ];

    private static readonly Standing[] FromUnknownToWorst = [Standing.Unchecked, Standing.Sound, Standing.Corrected, Standing.Concern, Standing.Retracted];

    public static IReadOnlyList<string> KindNames { get; } = [.. Kinds.Select(k => k.Name)];

    public static IReadOnlyList<string> StandingNames { get; } = [.. Enum.GetNames<Standing>().Select(s => s.ToLowerInvariant())];

    /// <summary>As article files write it: "systematic review".</summary>
    public static string Name(this SourceKind kind) => Kinds.First(k => k.Kind == kind).Name;

    /// <summary>As article files write it: "sound".</summary>
    public static string Name(this Standing standing) => standing.ToString().ToLowerInvariant();

    /// <summary>The kind with exactly this name, or null.</summary>
    public static SourceKind? KindNamed(string? name) => Array.FindIndex(Kinds, k => k.Name == name) is >= 0 and var at ? Kinds[at].Kind : null;

    /// <summary>The standing with exactly this name, or null.</summary>
    public static Standing? StandingNamed(string? name) => StandingNames.Contains(name) ? Enum.Parse<Standing>(name!, ignoreCase: true) : null;

    /// <summary>Whether this says something worse than the other: a file may make a standing known or worse, never better.</summary>
    public static bool IsWorseThan(this Standing standing, Standing other) => Array.IndexOf(FromUnknownToWorst, standing) > Array.IndexOf(FromUnknownToWorst, other);

    /// <summary>Whether a text can no longer simply rest on it.</summary>
    public static bool IsBad(this Standing standing) => standing is Standing.Concern or Standing.Retracted;

    /// <summary>For readers, where a list names what a source is.</summary>
    public static string InWords(this SourceKind kind) => kind switch
    {
        SourceKind.Guideline => "Clinical guideline",
        SourceKind.SystematicReview => "Systematic review",
        SourceKind.Trial => "Trial",
        SourceKind.Observational => "Observational study",
        SourceKind.NarrativeReview => "Narrative review",
        SourceKind.ExpertOrganisation => "Expert organisation",
        _ => "Other source",
    };

    /// <summary>For readers; never more than a check can show.</summary>
    public static string InWords(this Standing standing, DateOnly? checkedOn) => standing switch
    {
        Standing.Sound when checkedOn is { } day => $"No notice of concern when checked {InWords(day)}",
        Standing.Sound => "No notice of concern when last checked",
        Standing.Concern => "Its publisher has expressed concern" + On(checkedOn),
        Standing.Corrected => "Corrected by its publisher" + On(checkedOn),
        Standing.Retracted => "Retracted" + On(checkedOn),
        _ => "Not yet checked for retraction",
    };

    private static string On(DateOnly? checkedOn) => checkedOn is { } day ? $" (checked {InWords(day)})" : "";

    private static string InWords(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
