namespace Wellspring.Evidence;

/// <summary>What kind of word a word can be, as far as finding the verb of the main clause needs to know.</summary>
static class VerbWords
{
    public static readonly (Cue Cue, string Words)[] Kinds =
    [
        // Irregular forms that can be a past tense or a participle.
        (Cue.Participle, """
            ate became began begun born borne bred broke broken brought built came caught chose chosen died done drank drawn fallen
            fell felt forgot found gave given gone got gotten grew grown heard held hurt kept knew known led left lost made meant
            met paid ran rose said saw seen sent shown slept spent spoke stood swollen taken taught thought told took understood
            went worn written
            """),
        (Cue.Determiner, """
            a an the this these that those some many most all each every no any several few both another other certain your his her
            its their our my one two three more
            """),
        (Cue.Preposition, """
            of in on at by with without for from to into onto about between among through during within after before under over than
            as like near around across toward towards against per via upon including such because due above below behind along
            outside inside until since despite
            """),
        // Behind these begins a clause with a verb of its own.
        (Cue.Clause, "that which who whom whose where if when while because although though since unless until whether whereas once so"),
        (Cue.Adverb, """
            not also often usually sometimes generally always never only even still then most more just probably likely mostly mainly
            now already ever both all each too very later however especially almost no longer yet %ly
            """),
        (Cue.Be, "you're they're we're there's he's she's what's youre theyre"),
        (Cue.Infinitive, "be been being"),
        (Cue.Have, "has have had hasn't haven't hadn't you've they've"),
        (Cue.Do, "do does did don't doesn't didn't dont doesnt didnt"),
        (Cue.And, "and or but"),
        // No ending tells that these are more than one.
        (Cue.Plural, "people men women children they you we i teeth feet these those many some others most bacteria teens"),
    ];

    /// <summary>Verbs, by the form that a dictionary gives.</summary>
    public const string Verbs = """
            abolish accept accumulate achieve acquire act activate add adjust administer advise affect agree allow alter amplify
            analyse analyze appear apply approve argue arise ask assess assist associate attach attempt avoid bathe bear beat
            become begin believe belong bind bleed breathe bring build bulge burst buy call calm care carry check chew choose
            circulate classify clean clog close cluster coat collapse collect combine come communicate compare complain complete
            conclude conduct confirm confuse connect consider consist constrict contain continue contradict contribute convert cool
            coordinate cope correlate cost count cover create cross cry cushion deal decide declare deepen define deliver depend
            deprive derive describe deserve destroy detect deteriorate determine develop diagnose die differ digest dilate direct
            disappear discover discuss disrupt dissolve distinguish diverge divide do double drain draw dry earn eat eliminate
            emerge enable encourage enjoy enlarge enter estimate evaluate examine exist expand expect explain explore expose
            express extend fade fail feel fight fill filter find fire fix flush follow forecast forget gather get give go graft
            grow halve hamper handle happen harden have heal hear hide hinder hold hope identify ignore imagine improve include
            indicate infect inflame inherit inhibit inject inquire insert inspect integrate interact interfere interpret interview
            invade invite involve irritate join judge keep kill know last lead leak learn leave lend lessen let lie lift line live
            look lose love lower lubricate maintain make manage matter mean measure meet melt merit mimic misbehave miss mistake
            mix monitor move narrow notice nourish numb obtain occur offer open operate originate outgrow outnumber overeat overlap
            participate pass pay peak perform persist plan play pose predict prefer prepare prescribe preserve press prevent
            proceed produce promote propose protect protrude prove provide prune publish pump purchase put qualify quit radiate
            raise rate reach react read realize receive recognize recommend recover recur reduce refer regain regenerate regrow
            regulate relapse relate relax release relieve remain remember remind remove repair replace represent require resemble
            resist resolve respond restore return reveal ring rise rub run rupture save say scratch search secrete see seek seem
            select send separate serve shake share sharpen shed shift show shrink signal sit slow sneeze snore solve soothe speak
            spend spray spread squeeze stand start stay stick stiffen stimulate stop store strengthen stretch strike submit succeed
            suck suffer suggest supply suppress surround survive suspect swallow sweat swell take talk teach tell tend thank
            thicken thin think thrive tighten tire tolerate touch train transfer transform transmit transport trap travel trigger
            triple try turn twist undergo understand update urinate vaccinate vary wait wake wander want warn wash weaken wear
            weigh win withstand wonder worsen write yield
        """;

    /// <summary>Verbs whose forms are nouns as often: "attacks", "test", "causes".</summary>
    public const string NounVerbs = """
            abuse age aid answer attack balance benefit bite block break burn cause change contract control cough cure cut damage
            decline decrease delay design drink drive drop ease end experience face fall fear feed fit flow focus form function
            gain guide harm help hurt increase influence injure itch lack like limit link list mark need number order place point
            present process progress push range record report research rest result risk scar screen set sleep smell smoke sound
            state stem step study support target taste tear test transplant treat use view visit vomit walk watch work worry
        """;
}
