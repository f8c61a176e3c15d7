namespace Wellspring.Evidence;

/// <summary>Judgement, experience, choice, and talk with the reader.</summary>
static class SpeechSigns
{
    public static readonly Sign[] All =
    [
        new(-0.3, "about nothing that can be checked", Grammar.HasNoSubject),
        new(-1.2, "one thing, and what it is like", Grammar.Likens),
        new(-0.6, "a feeling, and nothing found or done", Grammar.OnlyFeels),
        new(-0.2, "there is, it is", r => r.First.Has(Cue.There) && !r.Any(Cue.Effect | Cue.Research | Cue.Report)),
        new(-1.4, "is no such thing", Predicate.IsNo),
        new(-0.9, "a judgement", Predicate.Judges),
        new(0.1, "it is important, it is hard", Predicate.JudgesFirst),
        new(-2.1, "experience", r => r.Any(Cue.I)),
        new(-1, "a story", r => r.TellsStory()),
        new(-2.3, "worth and comfort", r => r.Any(Cue.Value)),
        new(-1, "taste", r => r.First.Has(Cue.Some) && r.Any(Cue.Taste)),
        new(-0.8, "some choose", Clause.SomeChoose),
        new(-0.6, "family, friends, work", r => r.Any(Cue.Support)),
        new(-1.4, "a choice or plan", Clause.Chooses),
        new(0, "something to be done", Predicate.IsToDo),
        new(-1.6, "whether", Predicate.IsWhether),
        new(-1.7, "depends, varies", Predicate.Depends),
        new(0.1, "talk with the reader", r => r.Any(Cue.You) && r.Form != Form.AfterLabel && (r[r.Main].Has(Cue.You) || r.Form != Form.Whole)),
        new(0, "but names a risk or an outcome", Grammar.WarnsReader),
        new(0.4, "the reader's risk", TheReader.RiskOfReader),
        new(-0.1, "the reader's own case", r => r.Any(Cue.Your) && r.Form != Form.AfterLabel && !Grammar.WarnsReader(r) && !TheReader.ReadersBody(r)),
        new(0.1, "the reader's body is anybody's", TheReader.ReadersBody),
        new(-0.2, "another thing of the reader's", TheReader.ReadersOwn),
        new(-0.9, "invites the reader", TheReader.InvitesReader),
        new(-1.4, "how the reader may feel", TheReader.MayFeel),
        new(-1.1, "the reader's days", TheReader.ReaderGoesOn),
        new(-0.8, "what the reader needs", TheReader.ReaderNeeds),
        new(-0.5, "what the reader can do", TheReader.WhatReaderCanDo),
        new(0, "the reader as an example", TheReader.ReaderIsObject),
    ];
}
