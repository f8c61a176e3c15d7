namespace Wellspring.Evidence;

/// <summary>Judgement, experience, choice, and talk with the reader.</summary>
static class SpeechSigns
{
    public static readonly Sign[] All =
    [
        new(0, "about nothing that can be checked", Grammar.HasNoSubject),
        new(-1.5, "one thing, and what it is like", Grammar.Likens),
        new(-0.7, "a feeling, and nothing found or done", Grammar.OnlyFeels),
        new(0.3, "there is, it is", r => r.First.Has(Cue.There) && !r.Any(Cue.Effect | Cue.Research | Cue.Report)),
        new(-3.1, "is no such thing", Predicate.IsNo),
        new(-0.8, "a judgement", Predicate.Judges),
        new(-1.6, "it is important, it is hard", Predicate.JudgesFirst),
        new(-3.5, "experience", r => r.Any(Cue.I)),
        new(-2.1, "a story", r => r.TellsStory()),
        new(-5.7, "worth and comfort", r => r.Any(Cue.Value)),
        new(-2.8, "taste", r => r.First.Has(Cue.Some) && r.Any(Cue.Taste)),
        new(-0.7, "some choose", Clause.SomeChoose),
        new(-0.7, "family, friends, work", r => r.Any(Cue.Support)),
        new(-2, "a choice or plan", Clause.Chooses),
        new(-1.6, "something to be done", Predicate.IsToDo),
        new(-2.4, "whether", Predicate.IsWhether),
        new(-4.1, "depends, varies", Predicate.Depends),
        new(-0.9, "talk with the reader", r => r.Any(Cue.You) && r.Form != Form.AfterLabel && (r[r.Main].Has(Cue.You) || r.Form != Form.Whole)),
        new(0.1, "but names a risk or an outcome", Grammar.WarnsReader),
        new(0.3, "the reader's risk", TheReader.RiskOfReader),
        new(-0.4, "the reader's own case", r => r.Any(Cue.Your) && r.Form != Form.AfterLabel && !Grammar.WarnsReader(r) && !TheReader.ReadersBody(r)),
        new(1, "the reader's body is anybody's", TheReader.ReadersBody),
        new(0.2, "another thing of the reader's", TheReader.ReadersOwn),
        new(-0.9, "invites the reader", TheReader.InvitesReader),
        new(-2, "how the reader may feel", TheReader.MayFeel),
        new(-2.1, "the reader's days", TheReader.ReaderGoesOn),
        new(-0.5, "what the reader needs", TheReader.ReaderNeeds),
        new(-1, "what the reader can do", TheReader.WhatReaderCanDo),
        new(-0.3, "the reader as an example", TheReader.ReaderIsObject),
    ];
}
