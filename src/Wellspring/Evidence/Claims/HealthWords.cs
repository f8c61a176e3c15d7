namespace Wellspring.Evidence;

/// <summary>What a checkable sentence of this kind of site is about. <c>*</c> ends a stem, <c>%</c> opens an ending.</summary>
static class HealthWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // Parts, fluids and signals of the body; what laboratories study in their stead.
        (Cue.Body, """
            body bodies bodily brain* nerve nerves nervous neur* axon* dendrit* synap* cortex cortical hippocamp* amygdal* hypothal* cerebr*
            cerebell* thalam* striat* spine spinal heart hearts cardi* blood* vascular vessel* lung* respirat* pulmon* liver* hepat* kidney*
            renal bowel* gut guts stomach* intestin* digest* skin bone* joints muscle* muscular teeth tooth dental gum gums eye eyes eyelid*
            ocular vision visual retina* ear ears hearing throat nose limb* breast* womb uter* ovar* pelvic genit* prostat* thyroid* gland*
            pancrea* tissue* organ organs cell cells cellular membran* receptor* enzyme* protein* antibod* immun* gene genes genetic* genom*
            dna rna chromosom* hormon* cortisol adrenal* dopamin* seroton* oxytocin melatonin estrogen* oestrogen* testosteron* insulin*
            glucose adenosine neurotransmit* plasma serum metabol* pulse tears weight fever* temperature childbirth birth births fetus*
            foetus* menopaus* menstru* pregnan* mortality morbidity lifespan expectancy mouse mice rat rats bacteri* virus* viral coronavirus*
            covid* sars* hiv microb* pathogen* parasit* fung* vitro vivo
            """),
        // Feelings and faculties. "Sign" is left out: a sign of strength is no symptom.
        (Cue.Mind, """
            mood* mental mind minds emotion* anxi* worry worries worried worrying panic* phobi* fear fears stress* distress* trauma* grief
            griev* sadness shame guilt anger lonel* ruminat* memor* cogniti* concentrat* behavio* sleep sleeping sleepy insomni* dream*
            nightmare* fatigue* tired* exhaust* cry cries cried crying weep* burnout irritab* self-harm suicid* resilien* perfectionis*
            self-compassion self-esteem mindful* attachment avoidance wellbeing well-being satisfaction personality
            """),
        // Illness, injury, loss, and what does the harm.
        (Cue.Illness, """
            health* ill illness* disease* disorder* syndrome* symptom* signs infect* inflamm* cancer* tumor* tumour* carcino* lymphoma* leuk*
            injur* wound* fractur* pain pains painful ache aches headache* migrain* nausea* vomit* dizz* cough* diarrh* rash rashes seizure*
            epilep* stroke strokes diabet* obes* asthma* allerg* arthr* hypertens* anemi* anaemi* dementia* alzheimer* parkinson* depress*
            bipolar schizo* psychos* psychot* ocd adhd autis* ptsd anorex* bulim* hoard* addict* withdraw* relaps* intoxic* overdos* poison*
            toxi* hazard* radiation* asbestos mercury smok* tobacco nicotin* alcohol* cannabis opioid* cocaine caffein* disab* impair* deaf*
            blind* tinnitus malaria* tubercul* influenza flu epidemic* pandemic* outbreak* contagi* defect* deficien* malnutri* dehydrat*
            death deaths die dies died dying fatal* lethal* surviv* bully* bullied violen* itch* paralys* baby-blues %itis %osis %emia %aemia
            %pathy %algia %phobia %plegia
            """),
        // What is done against it.
        (Cue.Treatment, """
            treat treats treated treating treatment* untreated therapy therapies therapeut* psychotherapy cbt dbt emdr medicine medicines
            medical medication* drug drugs dose doses dosage* tablet* pill pills antidepress* ssri* sertralin* fluoxetin* benzodiazepin*
            antipsychot* antibiot* antihistamin* antivir* lithium ketamin* propranolol beta-block* ibuprofen analges* nsaid* steroid* vitamin*
            supplement* herbal* homeopath* placebo* vaccin* immuniz* immunis* surg* operation* transplant* transfus* anesth* anaesth*
            rehabilit* exercis* yoga meditat* diet* nutrit* screening* diagnos* prognos* cure cures cured remission recover clinical*
            prevention preventive prescri* compound %ectomy %ergic %azole %mycin
            """),
        // Whom a finding is about. They count once, however many are named.
        (Cue.People, """
            patient patients infant* baby babies toddler* newborn* adolescen* teenager* teens women men children girls boys adults parents
            mothers fathers people students workers soldiers volunteers carers population humans human person persons veterans groups animal
            animals participants
            """),
    ];
}
