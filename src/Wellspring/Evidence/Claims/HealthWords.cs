namespace Wellspring.Evidence;

/// <summary>What a checkable sentence of this kind of site is about. <c>*</c> ends a stem, <c>%</c> opens an ending.</summary>
static class HealthWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // Parts, fluids and signals of the body; what laboratories study in their stead.
        (Cue.Body, """
            creatin* glycogen bile urea uric ammonia hemat* haemat* erythro* leukocyt* lymphocyt* neutrophil* collagen elastin
            keratin tonsil* adenoid* larynx pharyn* esophag* duoden* ileum rectum cecum appendix peritone* diaphragm sternum
            vertebra* spinal-cord disc discs pelvis femur tibia fibula humerus ulna thigh* calf heel heels sole soles palm palms
            eyebrow* eyelash* retin* macula lens optic nerve-cell* brainstem ventric* atria atrium atrial septum valve valves
            pituitar* parathyroid* pineal bladder ureter* urethra* urinat* urinary kidney-function foreskin scrotum vulva*
            fallopian endometri* cervix amnio* umbilic* cord genital* mitochondri* peroxisom* lysosom* cilia chromatin telomer*
            autoimmun* antigenic histamin* adrenaline epinephrine norepinephrine thyroid-hormone glucagon leptin growth-hormone
            triglycer* ldl hdl albumin bilirubin ketone* potassium magnesium phosph* copper vitamin-d oxygen carbon-dioxide
            airflow dermis epiderm* melanin follicle* sebum pore pores cuticle* gene-therapy allele* dominant recessive
            hereditar* congenital larva* worm worms parasitic tick ticks mosquito* flea fleas lice mite mites sand-fl* rodent*
            host hosts spore spores toxin toxins
            body bodies bodily brain* nerve nerves nervous neuron* neurol* neurob* neurot* neurop* neurod* neuroch* neuroc* neuroim*
            neurom* neurog* axon* dendrit* synap* cortex cortical hippocamp* amygdal* hypothal* cerebr* cerebell* thalam* striat*
            spine spinal heart hearts cardi* blood* vascular vessel* lung* respirat* pulmon* liver* hepat* kidney* renal bowel* gut
            guts stomach* intestin* digest* skin bone* joints muscle* muscular teeth tooth dental gum gums eye eyes eyelid* ocular
            vision visual retina* ear ears hearing throat nose limb* breast* womb uter* ovar* pelvic genit* prostat* thyroid* gland*
            pancrea* tissue* organ organs cell cells cellular membran* receptor* enzyme* protein* antibod* immun* gene genes
            genetic* genom* dna rna chromosom* hormon* cortisol adrenal* dopamin* seroton* oxytocin melatonin estrogen* oestrogen*
            testosteron* insulin* glucose adenosine neurotransmit* mutation* mutat* variant variants phenotyp* excit* strain strains
            papain trypsin hyperpolar* depolar* polaris* plasma serum metabol* pulse tears tearful weight fever* foot feet finger
            fingers toe toes hand hands wrist* shoulder* elbow* knee knees hip hips ankle* face facial jaw* tongue lip lips mouth
            scalp hair nail nails chest rib ribs lap belly abdom* bladder* urin* stool* rectal rectum anal colon spleen gallbladder
            gallston* eardrum* cochlea* vestibul* cornea* iris pupil pupils nasal sinus* trache* airway* bronch* oesophag* esophag*
            artery arteries vein veins coronar* aort* platelet* lymph* marrow cartilage tendon* ligament* cranial skull scar scars
            reflex* interneur* motoneur* stimulus stimuli spike spikes spiking firing conduction impulse impulses glutamate gaba
            acetylcholine cytokine* interferon* hemoglobin haemoglobin cholesterol lipid* sodium potassium calcium iron electrolyte*
            ferritin thyroxine biomark* embryo* placenta* sperm egg eggs puberty fertil* libido sexual sex arous* erect* orgas*
            lactat* breastfe* bacterium germ germs amygdala circadian astrocyt* glia* myelin* viability physiolog* saliva sweat*
            hunger appetite temperature childbirth birth births fetus* foetus* menopaus* menstru* pregnan* mortality morbidity
            lifespan expectancy mouse mice rat rats swallow* chew* breath breathe breathing senses taste smell sight eyesight
            balance bowels nostril* circulat* oestrog* progesterone hormonal period periods ovulat* cervi* testic* testes penis
            vagina* anus colorectal kidneys filter filters waste fluid fluids salivary mucus phlegm wrinkle* mole moles birthmark*
            limbs leg legs arm arms neck back shoulder joint chemicals environment* inherit* heredit* antigen* psa posture gait
            reflexes consciousness nervous-system baby's toddler sibling siblings bacteri* virus* viral coronavirus* covid* sars*
            hiv microb* pathogen* parasit* fung* vitro vivo
            """),
        // Feelings and faculties. "Sign" is left out: a sign of strength is no symptom.
        (Cue.Mind, """
            mood* mental mind minds emotion* anxi* worry worries worried worrying panic* phobi* fear fears stress* distress* trauma*
            grief griev* sadness shame guilt anger lonel* ruminat* memor* cogniti* concentrat* behavio* sleep sleeping sleepy
            insomni* dream* nightmare* fatigue* tired* exhaust* feelings asleep awake nap naps napping cry cries cried crying weep*
            burnout irritab* self-harm suicid* resilien* perfectionis* self-compassion self-esteem self-harming self-image
            self-worth confidence motivat* impuls* aggress* craving* urge urges obsess* compuls* dissociat* flashback* intrusive
            temperament personalit* iq intellig* learning language speech percept* conscious* unconscious* wakeful* drows* laugh*
            smil* sob sobbing weeping comfort intimacy rejection jealous* envy disgust* surprise joy happy happier happiness unhapp*
            sad sadder gratitude loneliness isolat* bereav* mourning loss empathy compassion introver* extrover* neurotic* coping
            cope copes calmer restless* agitat* frustrat* boredom hopeless* helpless* mindful* attachment avoidance wellbeing
            well-being satisfaction personality
            """),
        // Illness, injury, loss, and what does the harm.
        (Cue.Illness, """
            neurotox* ataxi* dystroph* dyston* spast* encephal* mening* hydroceph* malform* thromb* embol* hemophil* haemophil*
            sickle lupus sarcoid* scolios* kyphos* hypoton* hyperton* hypoglyc* hyperglyc* hypothyr* hyperthyr* goiter goitre
            gastropar* celiac coeliac crohn* colitis ibs gerd heartburn hemorrhoid* haemorrhoid* diverticul* cirrhos* fibros*
            cystic emphysem* copd bronchiect* tuberculo* pertussis whooping scabies ringworm pinworm* hookworm* tapeworm*
            giardia* toxoplasm* leishman* trypanos* chagas amoeb* ameb* histoplasm* candid* yeast thrush shingles chickenpox
            smallpox measl* hpv papilloma* rotavirus norovirus adenovirus enterovirus cytomegal* mononucle* botul* salmonel*
            listeri* campylob* coli staph* mrsa strep* cellul* impetig* gangren* legionel* brucell* leptospir* ehrlich* rickett*
            anaplas* babes* hantavirus rash-like dermat* rosacea vitiligo alopecia cellulitis keratos* wart warts corns callus*
            bunion* sprain* strain-injur* dislocat* tear-injur* whiplash hematoma* haematoma* contusion* edema oedema apnea
            apnoea cyanosis wheez* hoarse* laryng* strabism* amblyop* conjunctiv* uveit* retinopath* keratit* myop* presbyop*
            detachment drusen neurofibrom* glioma* astrocytom* myeloma* sarcoma* melanom* neuroblast* retinoblast* carcinogen*
            precancer* dysplas* polycyst* endometrios* fibroid* preterm premature miscarriage* eclampsia gestational teratogen*
            autism asperger* rett williams-syndrome turner klinefelter fragile huntington* als amyotroph* myasthen* guillain*
            neuropath* neuralg* sclerot* migrainous narcolep* parasomn* rls insomnia* anorexia bulimia pica obsessive-compulsive
            paranoi* antisocial borderline postpartum-depress* abuse abused abuser* neglect maltreat* addiction* alcoholism
            hangovers dependence overdose* withdrawal-symptom* cyst* abscess* lump lumps bump bumps itching itchy redness
            burning-sens* discharge tender tenderness inflamed irritation congestion runny stuffy sneez* hoarseness thirst
            thirsty sluggish* weakness* clumsy floppy disfigur* paralyz* paraly* quadripleg* amnesi* forgetful* regress* seizing
            convuls* retardation intellectual delayed underdevelop* overgrow* enlarg* obstruct* narrowing stenos* insufficien*
            regurgit* prolaps* murmur* enlarged cardiomyop* fibrillat* heart-attack* sca cad atheroscler* stenosis clotting
            varicose lymphedema hypersens* anaphyla* hive* infested infestat* bitten sting stings stung venom* scald* electrocut*
            drown* poisonous lead-poison*
            ill disease* disorder* syndrome* symptom* signs infect* inflamm* cancer* tumor* tumour* carcino* lymphoma* leuk* wound*
            fractur* pain pains painful ache aches headache* migrain* nausea* vomit* dizz* cough* diarrh* rash rashes seizure*
            epilep* stroke strokes diabet* obes* asthma* allerg* arthr* hypertens* anemi* anaemi* dementia* alzheimer* parkinson*
            depress* bipolar schizo* psychosis psychoses psychot* ocd adhd autis* ptsd anorex* bulim* hoard* addict* withdraw*
            relaps* intoxic* overdos* poison* toxi* hazard* radiation* asbestos mercury smok* tobacco nicotin* alcohol* cannabis
            opioid* cocaine caffein* impair* deaf* blind* tinnitus malaria* tubercul* influenza flu epidemic* pandemic* outbreak*
            contagi* defect* deficien* malnutri* dehydrat* death deaths die dies died dying fatal* lethal* surviv* bully* bullied
            violen* itch* paralys* baby-blues recovery crisis tremor* spasm* cramp* swelling swollen bleeding bleed bleeds bruis*
            blister* burns scald* frostbit* hypotherm* choking concuss* amputat* sepsis septic gangrene ulcer* reflux indigest*
            constipat* bloat* vertigo faint* collapse* coma arrest arrhythm* palpitat* angina failure stone stones cyst cysts polyp*
            hernia* sciatica gout lupus psoria* eczema acne hives jaundice rabies anthrax plague cholera typhoid measles mumps
            rubella polio tetanus pneumon* bronchit* covid-19 hepatitis herpes chlamyd* syphil* gonorr* ebola zika dengue lyme
            silica solvent* pesticid* herbicid* dioxin* uranium benzene chromium arsenic pollut* smoke fumes dust carbon nerve-agent
            sarin exposure exposed contaminat* codeine paroxetine morphine fentanyl amphetamin* ecstasy lsd ketosis gambling
            self-neglect obsession stutter* lisp dyslexi* tourette* tic tics down's cleft spina sclerosis palsy migraine fibromyalg*
            chemotherap* incontinen* infertil* miscarr* stillbirth* preeclamp* pms pmdd premenstr* postnatal postpartum perinatal
            menopause hot-flush* frail* sarcop* osteopor* cataract* glaucoma macular heroin remedy remedies stammer* hallucinat*
            delusion* melanoma sunburn mesothel* drinking drinker* binge quit quits quitting tumors tumours metasta* malignan*
            benign attack attacks lightheaded* light-headed* nauseous nauseated unconscious confus* disorient* numb tingl* stiff*
            sore sores soreness clot clots swell swells hot-flash* flashes sweating sweaty shaky shak* chills hyperactiv* inattent*
            overeat* overweight underweight starv* purge purging hangover overactive disabilit* disabling deform* violence assault
            rape homicid* inhalant* steroid-use meth marijuana prediabet* decay caries plaque plaques blockage* hemorrhag*
            haemorrhag* ischemi* ischaemi* aneurysm* astigmat* nearsight* farsight* dry dryness burning harm harmful unsafe safe
            unhealthy germs fits numbness weakness blues snoring outcome outcomes shigell* lesion* complication* abnormalit* %itis
            %osis %emia %aemia %pathy %algia %phobia %plegia %rrhea %rrhoea %uria %penia %trophy %sclerosis %genic %somnia %phagia
            %phasia %lexia %mania %megaly %oma %omas %cyte %cytes %opia %plasia %edema %oedema %cardia %pnea %pnoea
            """),
        // What is done against it.
        (Cue.Treatment, """
            heparin warfarin coumadin anticoag* thinner thinners levodopa carbidopa dopamine-agonist* corticost* glucocort*
            prednison* cortison* dexameth* hydrocort* immunosuppress* immunother* interferon-beta methotrex* hydroxychl*
            metformin glipizide insulin-pump* thyroxine levothyrox* synthroid estrogen-therap* antiviral* antifung* antiparas*
            antimalar* antimicrob* antiseptic* antacid* laxativ* antidiarr* antiemetic* anticonvuls* antiseiz* antiepilep*
            phenytoin carbamazep* gabapentin valpro* baclofen botox botulinum-toxin penicillin amoxicillin acyclovir ivermectin
            albendazole mebendazole praziquantel permethrin lotion lotions cream creams ointment* shampoo* drops spray sprays
            lozenge* injection* shot shots booster* infusion* intravenous iv suppositor* nebuliz* bronchodilat* inhaled
            decongest* expectorant* antitussive* oxygen-therap* ventilat* cpap bipap mouthpiece* orthotic* brace walker*
            wheelchair* cane crutch* hearing-aid* cochlear-implant* eyeglass* spectacles contact-lens* laser lasik cryother*
            thermother* photother* light-therap* radiofreq* ablation bypass angioplast* stenting shunt shunts graft grafts
            grafting resection excision removal amputation arthroplast* fusion decompress* debrid* suture* bandage* dressing*
            compress* ice-pack* heat-pack* bedrest bed-rest plasmapheres* plasma-exchange ivig stem-cell* bone-marrow
            gene-therap* targeted-therap* biologic biologics monoclonal remission-inducing maintenance-therap* painkillers
            opioids-therap* naltrexone buprenorphine methadone naloxone nicotine-replacement bupropion varenicline
            lithium-therap* antipsychotics clozapine haloperidol risperidone olanzapine ssris snri* maoi* tricyclic* buspirone
            benzodiazepines speech-therap* occupational-therap* physical-therap* rehab hydrother* acupressure chiropractic
            homeopathic naturopath* herb ginseng echinacea garlic probiotic* folic folate fiber fibre calcium-supplement*
            multivitamin* electrolytes rehydrat* fluids-therap* antitoxin* antivenom* antidote* chelat*
            untreated therapy therapies therapeut* psychotherapy cbt dbt emdr drug drugs dose doses dosage* tablet* pill pills
            antidepress* ssri* sertralin* fluoxetin* benzodiazepin* antipsychot* antibiot* antihistamin* antivir* lithium ketamin*
            propranolol beta-block* ibuprofen analges* nsaid* steroid* vitamin* supplement* herbal* homeopath* placebo* vaccin*
            immuniz* immunis* surg* operation* transplant* transfus* anesth* anaesth* rehabilit* exercis* yoga meditat* diet*
            nutrit* screening* diagnos* prognos* cure cures cured remission recover recovers recovered recovering clinical* aspirin
            paracetamol acetaminophen statin statins triptan* diuretic* contracepti* hormone-replacement hrt insulin inhaler*
            sedativ* stimulants stimulant methylphenidate tranquil* hypnotics painkill* relaxation biofeedback neurofeedback
            acupunct* massage physiotherap* chemotherap* radiotherap* dialysis intervention interventions ultrasound mri x-ray
            x-rays scan scans biops* blood-test* counselling psychoeducation journal* exposure-therapy sunscreen* sunlamp*
            smoke-free patch patches radiation-therapy hormone-therapy relearn* rehabilitative lenses glasses braces splint* cast
            casts catheter* stent* pacemaker* implant* prosthe* hospice palliative over-the-counter hypnosis psychoanaly* tms ect
            lifestyle prevention preventive prescri* compound %ectomy %ergic %azole %mycin %cillin %statin %olol %pril %sartan
            %oxetine %azepam %azolam %mab %vir %caine %prazole %triptan %codone %profen %gram %scopy %plasty %stomy %otomy
            """),
        // Whom a finding is about. They count once, however many are named.
        (Cue.People, """
            patient patients child infant* baby babies toddler* newborn* adolescen* teenager* teens women men children girls boys
            adults parents mothers fathers people students workers soldiers volunteers carers population humans human person persons
            veterans groups animal animals participants family families couples clients sufferers carer caregivers farmers pilots
            widow* smokers someone mankind humanity
            """),
        // After a word of its own, the name of a field: "sports medicine".
        (Cue.Medicine, "medicine"),
        // Words of health that forms and offices use as much as articles do: they count in a sentence that asserts.
        (Cue.Weak, """
            health healthy healthcare medicine medicines medical medication* treatment* treat treats treated treating disab*
            illness* injur* problem problems condition conditions drink drinks food foods test tests testing care survival emotional
            physical physically emotionally nutrients minerals herbs products sun rays uv serious severe severity cases case sick
            sickness risk risks bite bites self-help oxygen zinc compounds channel channels
            """),
    ];
}
