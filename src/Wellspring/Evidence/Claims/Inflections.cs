namespace Wellspring.Evidence;

/// <summary>The regular forms of the verbs of <see cref="VerbWords"/>, as entries of a table of words.</summary>
static class Inflections
{
    public static IEnumerable<(Cue Cue, string Words)> All =>
        [.. VerbWords.Kinds, .. Of(VerbWords.Verbs, Cue.None), .. Of(VerbWords.NounVerbs, Cue.NounToo)];

    private static IEnumerable<(Cue Cue, string Words)> Of(string verbs, Cue also) =>
        verbs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(v => FormsOf(v, also));

    private static (Cue Cue, string Words)[] FormsOf(string verb, Cue also) =>
    [
        (Cue.Base | also, verb),
        (Cue.Third | also, EndsInSound(verb) ? verb + "es" : EndsInY(verb) ? verb[..^1] + "ies" : verb + "s"),
        (Cue.Participle, verb.EndsWith('e') ? verb + "d" : EndsInY(verb) ? verb[..^1] + "ied" : $"{verb}ed {verb}{verb[^1]}ed"),
        (Cue.Gerund, verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : $"{verb}ing {verb}{verb[^1]}ing"),
    ];

    private static bool EndsInSound(string verb) => verb[^1] is 's' or 'x' or 'o' || verb is [.., 's' or 'c', 'h'];

    private static bool EndsInY(string verb) => verb is [.., not ('a' or 'e' or 'o' or 'u'), 'y'];
}
