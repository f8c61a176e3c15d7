namespace Wellspring.Evidence;

/// <summary>Judgement, experience, choice, and talk with the reader.</summary>
static class SpeechSigns
{
    public static readonly Sign[] All =
    [
        new(-0.2, "about nothing that can be checked", Grammar.HasNoSubject),
        new(-1.6, "one thing, and what it is like", Grammar.Likens),
        new(-0.8, "a feeling, and nothing found or done", Grammar.OnlyFeels),
        new(0.2, "there is, it is", r => r.First.Has(Cue.There) && !r.Any(Cue.Effect | Cue.Research | Cue.Report)),
        new(-3.5, "is no such thing", Predicate.IsNo),
        new(-0.8, "a judgement", Predicate.Judges),
        new(-1.6, "it is important, it is hard", Predicate.JudgesFirst),
        new(-3.6, "experience", r => r.Any(Cue.I)),
        new(-2.3, "a story", r => r.TellsStory()),
        new(-6, "worth and comfort", r => r.Any(Cue.Value)),
        new(-3.2, "taste", r => r.First.Has(Cue.Some) && r.Any(Cue.Taste)),
        new(-0.6, "some choose", Clause.SomeChoose),
        new(-0.7, "family, friends, work", r => r.Any(Cue.Support)),
        new(-2, "a choice or plan", Clause.Chooses),
        new(-1.7, "something to be done", Predicate.IsToDo),
        new(-2.2, "whether", Predicate.IsWhether),
        new(-4.2, "depends, varies", Predicate.Depends),
        new(-1.2, "talk with the reader", r => r.Any(Cue.You) && r.Form != Form.AfterLabel && (r[r.Main].Has(Cue.You) || r.Form != Form.Whole)),
        new(0.1, "but names a risk or an outcome", Grammar.WarnsReader),
        new(0.1, "the reader's risk", TheReader.RiskOfReader),
        new(-0.3, "the reader's own case", r => r.Any(Cue.Your) && r.Form != Form.AfterLabel && !Grammar.WarnsReader(r) && !TheReader.ReadersBody(r)),
        new(1.1, "the reader's body is anybody's", TheReader.ReadersBody),
        new(0.2, "another thing of the reader's", TheReader.ReadersOwn),
        new(-0.7, "invites the reader", TheReader.InvitesReader),
        new(-2, "how the reader may feel", TheReader.MayFeel),
        new(-1.9, "the reader's days", TheReader.ReaderGoesOn),
        new(-0.6, "what the reader needs", TheReader.ReaderNeeds),
        new(-1.1, "what the reader can do", TheReader.WhatReaderCanDo),
        new(-0.5, "the reader as an example", TheReader.ReaderIsObject),
    ];
}
