namespace Wellspring.Evidence;

/// <summary>A sentence with its stop, the opening of a list, a label or list item, or what follows a label's colon.</summary>
enum Form { Whole, Opening, Fragment, AfterLabel }

/// <summary>The cues of a sentence, or of the part of it that counts.</summary>
sealed class Reading
{
    private readonly Token[] tokens;
    private readonly int start;
    private readonly int end;
    private readonly Cue all;
    private readonly Cue subject;

    public Reading(List<Token> tokens, Form form) : this([.. tokens], 0, tokens.Count, form, Cue.None) { }

    /// <param name="label">Cues of a label that stood before.</param>
    private Reading(Token[] tokens, int start, int end, Form form, Cue label)
    {
        (this.tokens, this.start, this.end, Form, all) = (tokens, start, end, form, label);
        for (var i = start; i < end; i++) all |= tokens[i].Cues;
        if (IsLink()) all |= Cue.Effect;
        if (OpensWithNoun()) all = all.Without(Cue.Effect);
        if (!Compares()) all = all.Without(Cue.Compare);
        Topics = Distinct(Any(Cue.Effect | Cue.Report | Cue.Figure | Cue.Compare) ? Cue.Topic | Cue.Weak : Cue.Topic);
        Main = Length > 0 ? Clause.MainOf(this) : 0;
        subject = Clause.SubjectOf(this);
        Verb = Length > 0 ? MainVerb.Of(this) : new(-1, -1, -1, false, Cue.None, Cue.None);
    }

    /// <summary>Where the main clause begins.</summary>
    public int Main { get; }

    public MainVerb Verb { get; }

    public Form Form { get; }

    /// <summary>Different words for body, mind, illness or treatment: none, one, or two and more.</summary>
    public int Topics { get; }

    public int Length => end - start;

    public ref readonly Token First => ref this[0];

    public ref readonly Token this[int index] => ref tokens[start + index];

    /// <summary>Whether it tells somebody what to do.</summary>
    public bool IsAdvice { get; private init; }

    public Reading AsAdvice() => new(tokens, start, end, Form, default) { IsAdvice = true };

    public Reading Between(int from, int to) => new(tokens, start + from, start + to, Form, default);

    public Reading From(int index, Form rest, Cue label = default) => new(tokens, start + index, end, rest, label);

    public bool Any(Cue cue) => all.IsAny(cue);

    /// <summary>Whether the subject of the main clause has it; see <see cref="Clause.SubjectOf"/>.</summary>
    public bool SubjectHas(Cue cue) => subject.IsAny(cue);

    /// <summary>Within the first words, where the subject stands.</summary>
    public bool Opens(Cue cue, int within) => Within(cue, 0, within);

    /// <summary>Within so many words from a place on.</summary>
    public bool Within(Cue cue, int from, int count) => IndexOf(cue, from, Math.Min(Length, from + count)) >= 0;

    public int IndexOf(Cue cue, int from) => IndexOf(cue, from, Length);

    private int IndexOf(Cue cue, int from, int to)
    {
        if (!Any(cue)) return -1;
        for (var i = from; i < to; i++)
            if (tokens[start + i].Has(cue)) return i;
        return -1;
    }

    /// <summary>Whether a word with the one cue is followed, within some words, by one with the other.</summary>
    public bool Follows(Cue one, Cue other, int within, int before = int.MaxValue)
    {
        for (var i = IndexOf(one, 0); i >= 0 && i < before; i = IndexOf(one, i + 1))
            if (Within(other, i + 1, within)) return true;
        return false;
    }

    /// <summary>Different words with the cue, up to two.</summary>
    public int Distinct(Cue cue)
    {
        var first = IndexOf(cue, 0);
        if (first < 0) return 0;
        for (var i = IndexOf(cue, first + 1); i >= 0; i = IndexOf(cue, i + 1))
            if (this[i].Name != this[first].Name) return 2;
        return 1;
    }

    /// <summary>What the words say by themselves, each once.</summary>
    public double PointsOfWords()
    {
        var points = 0.0;
        for (var i = 0; i < Length; i++)
            if (this[i].Points is not 0 && !IsRepeated(i)) points += this[i].Points;
        return points;
    }

    private bool IsRepeated(int at)
    {
        for (var i = 0; i < at; i++)
            if (this[i].Name == this[at].Name) return true;
        return false;
    }

    // "is related to", "results in", "symptoms include".
    private bool IsLink() =>
        Follows(Cue.Copula | Cue.Was, Cue.Related, 2) || Follows(Cue.Result, Cue.InFrom, 1) || Follows(Cue.Symptom, Cue.Include | Cue.Copula, 5);

    /// <summary>A verb that no "that" or "which" brings in: "…, and our bodies are …".</summary>
    public bool HasSecondVerb(int from) => IndexOf(Cue.Finite, from) is var verb and >= 0 && !Within(Cue.Relative | Cue.Condition, from, verb - from);

    /// <summary>"He" of a story; "he or she" is anybody.</summary>
    public bool TellsStory() => IndexOf(Cue.Story, 0) is var at and >= 0 && !Follows(Cue.Story, Cue.Or, 1) && !(at > 2 && Within(Cue.People, 0, at));

    // "Help is at hand", "Change is hard": what looks like an effect is a noun.
    private bool OpensWithNoun() =>
        Length > 1 && First.Has(Cue.Imperative) && First.Has(Cue.Effect) && this[1].Has(Cue.Copula) && IndexOf(Cue.Effect, 1) < 0;

    // "Two or more" compares nothing.
    private bool Compares()
    {
        for (var i = IndexOf(Cue.Compare, 0); i >= 0; i = IndexOf(Cue.Compare, i + 1))
            if (i == 0 || !this[i].Has(Cue.More) || !this[i - 1].Has(Cue.Or)) return true;
        return false;
    }
}
