namespace Wellspring.Evidence;

/// <summary>What makes a sentence about health an assertion. <c>*</c> ends a stem, <c>%</c> opens an ending.</summary>
static class AssertionWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // One thing does something to another, or goes with it.
        (Cue.Effect, """
            caus* effect effects affect affects affected lead leads led leading trigger triggers triggered triggering produc* reduc*
            increas* decreas* lower lowers lowered rais* rise rises rose fall falls fell drop drops dropped improv* worsen* reliev*
            relief ease eases eased easing calm calms calming prevents prevented preventing prevent protect* damag* harm* destroy*
            kill* weaken* strengthen* boost* enhanc* inhibit* block blocks blocked suppress* stimulat* activat* releas* disrupt*
            interfer* delay* stem stems slow slows slowed speed* shorten* prolong* extend* doubl* halv* halves tripl* help helps
            helped contribut* maintain* drives spread* transmit* react* responds responded respond change alter* allow* enabl*
            facilitat* promot* foster* regenerat* regrow* reset* break breaks prepare prepares brings brought induc* elicit* provok*
            aggravat* exacerbat* makes gave gives abolish* sharpen* rupture* shake shakes hurt hurts ends depend* determin* driven
            slower sooner abate* subsid* flare* worsening onset convert* amplify amplifies amplified effective* ineffective*
            efficac* protective risk risks linked link links associated correlat* vulnerab* prone likel* unlikel* factor factors
            chance* probab* tied resulted resulting predicts predicted predict influences influenced consequences control controls
            carries regulat* absorb* restor* repair* invade* supply supplies save saves interact* harden* narrow* swell swells
            """),
        // Somebody looked into it.
        (Cue.Research, """
            study studies trial trials research* review reviews evidence survey surveys finding findings results meta-analy*
            scientist* expert experts guideline* cohort* literature randomi* experiment* hypothes*
            """),
        // … and says what came out.
        (Cue.Report, """
            found shown show shows showed suggest suggests suggested suggesting indicat* reveal* estimat* recommend recommends
            agree* conclud* report reports reported demonstrat* observ* confirm* prove* contradict* disprov* refut* known unknown
            mixed imply implies implied expected appears appear seem seems predict predicted identified
            """),
        // Shares and frequencies in words.
        (Cue.Figure, """
            percent majority half third thirds quarters fifth tenth twice twofold threefold double doubled doubles triple tripled
            times rates prevalence incidence few fewer million millions billion average fold most many one-in %fold
            """),
        // More or less than something else.
        (Cue.Compare, """
            more less best worst higher lower larger greater smaller better worse longer shorter fewer similar* same equal*
            significant* slightly differ* often usually tend tends frequent frequently common commonplace rare rarely widespread
            high low earlier later faster slower harder easier
            """),
        // Tells a statement from a label, where no full stop does.
        (Cue.Finite, """
            plays helps improves reduces raises protects prevents eases lowers worsens lasts begins works heals boosts strengthens
            weakens makes keeps gives leads takes comes goes cuts slows sharpens deepens restores is are was were isn't aren't
            wasn't weren't has have had hasn't haven't hadn't can cannot can't could may might will would do does did doesn't don't
            didn't been include includes contain contains
            """),
        // "A disease that spreads by touch": a label that goes on to state.
        (Cue.Relative, "that which who how"),
        // After "is", a link: "is related to".
        (Cue.Related, "related"),
        // What a list of symptoms or side effects begins with.
        (Cue.Symptom, "symptom symptoms effects signs"),
        // "Two or more" compares nothing.
        (Cue.Or, "or"),
        // After "or", that is.
        (Cue.More, "more less fewer greater"),
        // With "in" or "from", an effect.
        (Cue.Result, "result results"),
        (Cue.InFrom, "in from"),
    ];
}
