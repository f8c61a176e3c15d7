namespace Wellspring.Evidence;

/// <summary>The verb of the main clause with the head of its subject, as far as small words and endings tell.</summary>
/// <param name="At">Of the first word of the verb, "may" in "may have been"; -1 when no verb is seen.</param>
/// <param name="End">Behind the last word of the verb.</param>
/// <param name="Head">Of the subject; -1 when none is seen.</param>
/// <param name="Cues">Of its words.</param>
/// <param name="HeadCues">Of the head of the subject.</param>
readonly record struct MainVerb(int At, int End, int Head, bool IsPassive, Cue Cues, Cue HeadCues)
{
    private static readonly Cue Auxiliary = Cue.Modal | Cue.Be | Cue.Have | Cue.Do;

    public static MainVerb Of(Reading reading)
    {
        var at = Find(reading);
        var (end, last) = at < 0 ? (at, at) : EndOf(reading, at);
        var head = HeadBefore(reading, at < 0 ? reading.Length : at);
        return new(at, end, head, at >= 0 && IsPassiveTo(reading, at, last), CuesOf(reading, at, end), head < 0 ? Cue.None : reading[head].Cues);
    }

    private static Cue CuesOf(Reading reading, int from, int to)
    {
        var cues = Cue.None;
        for (var i = from; i < to; i++) cues |= reading[i].Cues;
        return cues;
    }

    private static int Find(Reading reading)
    {
        var (pending, weak) = (0, -1);
        for (var i = reading.Main; i < reading.Length; i++)
        {
            if (OpensClause(reading, i))
            {
                if (weak >= 0) break;
                pending++;
            }
            else if (!IsVerb(reading, i)) continue;
            else if (pending > 0) (pending, i) = (pending - 1, EndOf(reading, i).End - 1);
            else if (!reading[i].Has(Cue.NounToo) || reading[i].Has(Auxiliary)) return Later(reading, i);
            else if (weak < 0 || i == weak + 1) weak = i;
        }
        return weak;
    }

    private static bool OpensClause(Reading reading, int at) => at > reading.Main && reading[at].Has(Cue.Clause);

    // "Drugs used for sleep may …": the participle is no verb when a surer one follows.
    private static int Later(Reading reading, int at)
    {
        if (reading[at].Has(Auxiliary) || !reading[at].Has(Cue.Participle)) return at;
        for (var i = at + 1; i < reading.Length && !reading[i].Has(Cue.Clause | Cue.Colon); i++)
            if (reading[i].Has(Auxiliary) && reading[i].Has(Cue.Finite)) return i;
        return at;
    }

    private static bool IsVerb(Reading reading, int at)
    {
        var word = reading[at];
        if (word.Has(Cue.Modal | Cue.Do | Cue.Have) || (word.Has(Cue.Be) && !word.Has(Cue.Infinitive))) return true;
        if (!word.Has(Cue.AnyVerb) || at == reading.Main) return false;
        var before = reading[at - 1];
        if (before.Has(Cue.Preposition) || (before.Has(Cue.Determiner) && !before.Has(Cue.Plural | Cue.They | Cue.Clause))) return false;
        if (word.Has(Cue.Base)) return before.Has(Cue.Plural | Cue.Clause | Cue.Comma | Cue.Adverb) || (!word.Has(Cue.NounToo) && HasPlural(reading, at));
        return !word.Has(Cue.Third) || !before.Has(Cue.Plural) || before.HasCapital || before.Has(Cue.Clause | Cue.Adverb);
    }

    // "Symptoms of flu include …"
    private static bool HasPlural(Reading reading, int before) => reading.Within(Cue.Plural, reading.Main, before - reading.Main);

    private static (int End, int Last) EndOf(Reading reading, int at)
    {
        var (i, last) = (at + 1, at);
        for (; i < reading.Length; i++)
        {
            if (reading[i].Has(Cue.Adverb | Cue.Not) && !reading[i].Has(Cue.No)) continue;
            if (!Goes(reading[last], reading[i])) break;
            last = i;
        }
        return (i, last);
    }

    // "may" goes with "have", "have" with "been", "is" with "taken" and "taking".
    private static bool Goes(Token verb, Token next) =>
        (verb.Has(Cue.Modal | Cue.Do) && next.Has(Cue.Base | Cue.Have | Cue.Be))
        || (verb.Has(Cue.Have | Cue.Be) && next.Has(Cue.Participle | Cue.Past | Cue.Be))
        || (verb.Has(Cue.Be) && next.Has(Cue.Gerund));

    private static bool IsPassiveTo(Reading reading, int at, int last) =>
        last > at && reading[last].Has(Cue.Participle | Cue.Past) && reading.Within(Cue.Be, at, last - at);

    private static int HeadBefore(Reading reading, int verb)
    {
        var head = -1;
        for (var i = reading.Main; i < verb; i++)
        {
            if (i > reading.Main && reading[i].Has(Cue.Preposition | Cue.Clause | Cue.Comma | Cue.Colon | Cue.And))
            {
                if (head >= 0) break;
            }
            else if (!reading[i].Has(Cue.Adverb) || reading[i].Has(Cue.Plural)) head = i;
        }
        return head;
    }
}

/// <summary>What the signs ask of the main verb and its subject.</summary>
static class MainVerbSigns
{
    extension(Reading reading)
    {
        public bool HasVerb => reading.Verb.At >= 0;

        public bool HeadHas(Cue cue) => reading.Verb.HeadCues.IsAny(cue);

        public bool VerbHas(Cue cue) => reading.Verb.Cues.IsAny(cue);

        /// <summary>"Is", and nothing more: neither "is treated" nor "is growing".</summary>
        public bool SaysIs => reading.VerbHas(Cue.Be) && !reading.Verb.IsPassive && !reading[reading.Verb.End - 1].Has(Cue.Gerund);
    }
}
