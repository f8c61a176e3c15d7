namespace Wellspring.Evidence;

/// <summary>What makes a sentence about health an assertion. <c>*</c> ends a stem, <c>%</c> opens an ending.</summary>
static class AssertionWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // One thing does something to another, or goes with it.
        (Cue.Effect, """
            caus* effect effects affect affects affected lead leads led leading result resulted results trigger triggers triggered triggering
            produc* reduc* increas* decreas* lower lowers lowered rais* rise rises rose fall falls fell drop drops dropped improv* worsen*
            reliev* relief ease eases eased easing calm calms calming prevent* protect* damag* harm* destroy* kill* weaken* strengthen* boost*
            enhanc* inhibit* block blocks blocked suppress* stimulat* activat* releas* disrupt* interfer* delay* slow slows slowed speed*
            shorten* prolong* extend* doubl* halv* halves tripl* help helps helped contribut* maintain* keeps drives spread* transmit* react*
            respon* change changes changed alter* allow* enabl* facilitat* promot* foster* regenerat* regrow* reset* break breaks prepare
            prepares burn burns brings brought induc* elicit* provok* aggravat* exacerbat* makes gave gives works abolish* sharpen* rupture*
            shake shakes hurt hurts ends depend* determin* driven slower sooner abate* subsid* flare* worsening onset symptom* convert*
            amplify amplifies amplified outcome* consequence* impact* influenc* effective* ineffective* efficac* protective risk risks linked
            link links associat* correlat* relat* predict* vulnerab* prone likel* unlikel* factor factors chance* probab* common commonplace
            rare rarely linked tied
            """),
        // Somebody looked into it.
        (Cue.Research, """
            study studies trial trials research* review reviews evidence survey surveys finding findings results meta-analy* scientist* expert
            experts guideline* cohort* literature randomi* experiment* hypothes* model
            """),
        // … and says what came out.
        (Cue.Report, """
            found find shown show shows showed suggest suggests suggested suggesting indicat* reveal* estimat* recommend recommends agree*
            support supports conclud* report reports reported demonstrat* observ* confirm* prove* contradict* disprov* refut* known unknown
            mixed imply implies implied expected appears appear seem seems
            """),
        // Shares and frequencies in words.
        (Cue.Figure, """
            percent majority half third thirds quarters fifth tenth twice twofold threefold double doubled doubles triple tripled times rate
            rates prevalence incidence few fewer million millions billion average fold most many one-in %fold
            """),
        // More or less than something else.
        (Cue.Compare, """
            more less higher lower larger greater smaller better worse longer shorter fewer similar* same equal* significant* slightly differ*
            as often usually tend tends high low shorter earlier later faster slower harder easier
            """),
        // Tells a statement from a label, where no full stop does.
        (Cue.Finite, """
            is are was were isn't aren't wasn't weren't has have had hasn't haven't hadn't can cannot can't could may might will would do does
            did doesn't don't didn't been include includes contain contains
            """),
        // "A disease that spreads by touch": a label that goes on to state.
        (Cue.Relative, "that which who"),
    ];
}
