namespace Wellspring.Evidence;

/// <summary>How one person speaks to another: advice, comfort, experience, story. Such sentences state nothing to look up. <c>*</c> ends a stem, <c>%</c> opens an ending.</summary>
static class SpeechWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // Verbs that open advice when they stand first.
        (Cue.Imperative, """
            act add allow answer arrange ask avoid be become begin book breathe bring browse build buy call carry change chat check
            choose click close come complete connect consider contact continue count create cut decide describe discuss do don't
            dont download draw drink eat email encourage enter exercise explain explore feel fill find focus follow get give go have
            help hold imagine include join keep know learn leave let let's lets lie listen live look mail make manage mark meet move
            never note notice open pay pick picture plan please practise practice prepare press print provide put question read
            refer register remember remove reply repeat request rest return save say schedule scroll search see seek select send set
            share sign sit sleep speak spend stand start stay stop take talk tell thank think touch track treat try turn type
            understand update use view visit wait wake walk watch wear work write ring dial name skip gather collect compile limit
            serve offer wash brush rinse apply pull push lift bend stretch quit swap replace cook sip chew suck wipe store dispose
            install weigh monitor log teach praise reward enforce express accept forgive organize organise delegate respond
            recognize recognise identify beware consult obtain refill swallow inhale rotate elevate expect realize realise relax
            trust remind review protect reduce prevent maintain improve lock cover swim breastfeed vaccinate invite volunteer spread
            consume adopt commit educate involve
            """),
        // Words that may stand before such a verb.
        (Cue.Lead, """
            please also then next first second finally instead or and but so always just simply now again gently however overall
            therefore thus moreover usually often sometimes unfortunately fortunately generally perhaps maybe afterward afterwards
            """),
        // Says what ought to be, not what is.
        (Cue.Advice, "should must ought"),
        // Worth and comfort.
        (Cue.Value, """
            deserve* importance significance paramount usefulness matters courage precious brave hopes wonder hopefully sorry fault
            welcome gift beautiful journey hopeful worthy ashamed implications worth allowed understandable okay alright
            """),
        // Talk with the reader.
        (Cue.You, "you your yours yourself you're you'll you've you'd yourselves youre youll youve youd"),
        // Experience.
        (Cue.I, "i i'm i've i'd i'll my me mine myself"),
        // A team about its own work.
        (Cue.We, "we our us we're we've we'll we'd ours"),
        // A person in a story.
        (Cue.Story, "he she his her him hers herself himself"),
        // "If it hurts, rest": the advice comes after the comma.
        (Cue.Condition, "if when before after once"),
        // "At night, leave a lamp on": so may words of place, time and purpose.
        (Cue.Occasion, "for with in at on during to unless where until while rather by without"),
        // What follows is given as a fact, even behind advice.
        (Cue.Reason, "because since"),
        // With a verb of taste, a report of taste.
        (Cue.Some, "some"),
        (Cue.Taste, "find like prefer love enjoy"),
        (Cue.Article, "a an the any like short nothing time one"),
        (Cue.Copula, "is are"),
        (Cue.Naming, "means stands refers denotes"),
        (Cue.Possibility, "may might could can are you're"),
        (Cue.Getting, "develop developing risk risks likely cause causes infected exposed"),
        // "To find out …" opens with a purpose.
        (Cue.To, "to"),
        // Before a participle, something was done.
        (Cue.Was, "was were been"),
    ];
}
