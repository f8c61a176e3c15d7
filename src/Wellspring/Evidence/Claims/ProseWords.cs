namespace Wellspring.Evidence;

/// <summary>The small words of explaining prose: they tell a statement about an illness from talk about coping with it. <c>*</c> ends a stem.</summary>
static class ProseWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // The reader as the subject; pages lose their apostrophes.
        (Cue.Reader, "you you'll you're you've you'd youll youre youve youd"),
        // "may", "will": what can happen.
        (Cue.Modal, "can could may might will would cannot can't cant won't wont"),
        // "Is", in every form.
        (Cue.Be, "is are was were be been being isn't aren't wasn't weren't isnt arent it's that's seem seems"),
        // What somebody has to have or do.
        (Cue.Need, "need needs needed require requires required want wants necessary"),
        // What people do in their heads and in talk, and what they undertake: after "you may", an invitation.
        (Cue.Thought, """
            wonder wondering realize realise know think believe understand decide choose learn remember ask talk tell share prefer
            find worry hope consider discuss plan try take visit check bring use call see meet work go join say read want wish look
            prepare make start stop do keep manage handle help give let wear follow eat drink explain encourage expect speak contact
            reach seek
            """),
        // Words of judgement: "is important", "a good way", "is hard".
        (Cue.Judge, """
            important vital essential crucial critical key hard easy difficult tough great good best helpful useful valuable normal
            okay ok fun uncomfortable unpleasant frustrating stressful possible option options available scary frightening upsetting
            challenging overwhelming exhausting tiring worthwhile wise smart right wrong idea careful serious worth sure fine simple
            """),
        // Classes and choices: "There are several types".
        (Cue.Kind, """
            type types kind kinds way ways form forms variety range sorts categories category step steps stages option options
            choices special things reasons
            """),
        // The course of an illness.
        (Cue.Course, """
            occur* happen happens happened begin begins began begun start starts started last lasts lasted persist* disappear*
            return returns returned progress progresses progressed progressive develop develops developed appear appears appeared
            fade fades resolve* vanish* peak peaks recur* continue continues remain remains become becomes became grow grows heal
            heals survive survives live lives die dies get gets got goes arise* come comes spread spreads lose loses lost suffer
            suffers experience experiences run runs feel feels felt range ranges
            """),
        // When, how long, at what age.
        (Cue.Time, """
            day days week weeks month months year years hour hours minute minutes age aged ages older younger decade decades
            lifetime childhood adulthood adolescence infancy early late later long-term short-term temporary temporarily chronic
            acute sudden suddenly gradual gradually permanent permanently slowly quickly lifelong long brief
            """),
        // How often.
        (Cue.Often, """
            usually often sometimes generally typically commonly frequently rarely seldom mostly occasionally normally mainly always
            rare common uncommon
            """),
        // A judgement that states a harm or a good for the body.
        (Cue.Danger, """
            dangerous risky unsafe safe bad harmful harmless toxic deadly life-threatening fatal contagious infectious addictive
            curable treatable incurable preventable hereditary inherited genetic painful painless permanent reversible irreversible
            progressive chronic benign malignant effective ineffective successful responsible susceptible sensitive
            """),
        // What befalls a body, after "people" or "you may".
        (Cue.Undergo, """
            have has had lose loses lost develop develops get gets experience experiences suffer suffers notice notices show shows
            become becomes die dies survive recover recovers respond responds feel feels complain gain
            """),
        // What an examination or operation is done with, and who does it.
        (Cue.Procedure, """
            exam exams examination examinations scan scans scanner ultrasound mri ct x-ray x-rays xray xrays rays machine machines
            transducer probe endoscope endoscopy colonoscopy biopsy biopsies sample samples needle needles camera tube catheter
            technician technologist radiologist anesthesia anesthetic sedative dye contrast image images imaging picture pictures
            instrument instruments microscope laboratory lab monitor screen table procedure procedures test tests electrode
            electrodes barium gown swab cuff mammogram mammograms mammography sonogram spirometer spirometry audiometer dilated
            incision incisions stitches outpatient operating slit-lamp gel echo echoes eeg ecg ekg emg
            """),
        // What a part of the body or a force does for or to us.
        (Cue.Function, """
            let lets keep keeps shield shields cover covers carry carries cushion cushions make makes send sends hold holds bite
            bites feed feeds move moves pump pumps clean cleans fight fights attack attacks store stores filter filters connect
            connects cause causes give gives help helps protect protects surround surrounds
            """),
        // "Types of X include …": members of a class.
        (Cue.Member, """
            type types kind kinds form forms product products source sources organ organs factor group groups option options problem
            problems disorders disorder act acts service services
            """),
        // "Everyone is different": nothing to look up.
        (Cue.Differ, "differ different everyone everyone's everybody differently same unique"),
        // What is done with a treatment: "is used to treat", "may be recommended".
        (Cue.Applied, "used use uses given recommended prescribed treated taken effective approved advised available needed helpful"),
        // What research may one day bring.
        (Cue.Future, "one future hope hopes new someday tomorrow promising potential potentially progress advances understanding learning"),
        // Examples, kinds and members, as the head of a subject.
        (Cue.Instance, "example examples sign signs symptom symptoms cause causes reason reasons factor factors complication complications treatment treatments effect effects feature features"),
        // Where to turn, where to read more.
        (Cue.Contact, """
            contact call phone line lines toll-free www http https website web online directory hotline helpline locate foundation
            association institute institutes learn information visit brochure video campaign tips resources materials find nih cdc
            fda
            """),
        // "Treatment depends on …": nothing to look up.
        (Cue.Depend, "depend depends depending vary varies varied"),
        // What is not so.
        (Cue.Not, """
            not no never none nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't hasn't haven't cant
            dont doesnt didnt isnt arent wont neither
            """),
        // "… is a sign of", "one part of".
        (Cue.Clue, "sign signs clue clues indication indicator feature features symptom symptoms hallmark cause causes"),
        // Choices and plans are the reader's own.
        (Cue.Choice, """
            decision decisions choice choices option options decide plan plans planning preparation goal goals strategy strategies
            """),
        // What doctors do to find out.
        (Cue.Test, """
            test tests testing exam exams examination checkup checkups check-up screening appointment appointments visit visits
            history
            """),
        // Who treats and cares: as the subject, they do their work.
        (Cue.Clinician, """
            doctor doctors provider providers dentist dentists nurse nurses pharmacist pharmacists counselor counselors counsellor
            counsellors therapist therapists specialist specialists professional professionals physician physicians psychiatrist
            psychologist surgeon caregiver caregivers team
            """),
        // Where knowledge ends.
        (Cue.Unknown, "unknown unclear unproven uncertain knows know sure clear understood proven exact exactly"),
        // Behind these a noun is no longer the head of the subject: "evaluation by a professional".
        (Cue.Break, "of with by for to from in on at about without between among through during as that which who if when whether"),
        // What is still to be found out.
        (Cue.Whether, "whether"),
        // "You may feel tired": comfort.
        (Cue.Feel, "feel"),
        // "Is no cure", "there is no cure".
        (Cue.No, "no"),
        // "Here are …" announces.
        (Cue.Here, "here"),
        // A procedure told step by step: "drops are placed in the eye".
        (Cue.Done, """
            done placed applied inserted given taken removed focused injected implanted performed used drawn numbed examined found
            """),
        // "Is made up of cells".
        (Cue.Composed, "made consists consist composed contains contain"),
        // What a thing is called is no fact about it.
        (Cue.Called, "called termed named"),
        // An opening breaks off here, and its list goes on: "for many reasons, such as".
        (Cue.Cut, "as including for from by"),
        // Agencies, as the subject, are about themselves.
        (Cue.Agency, """
            administration government department association foundation institute institutes agency agencies fda cdc nih nei ninds
            nimh nci law laws congress
            """),
        // What a definition says the thing is: "is a bundle of nerves".
        (Cue.Noun, """
            disease diseases disorder disorders condition conditions illness illnesses infection infections cancer cancers syndrome
            syndromes tissue tissues organ organs gland glands bundle feeling feelings sense loss test tests exam procedure
            procedures treatment therapy medicine medicines drug drugs structure structures place places type form kind system
            systems process person people specialist specialists substance substances chemical chemicals hormone hormones protein
            proteins vitamin nutrient cloud layer layers device devices method methods technique time period cell cells fluid name
            term word group set area emergency state response experience removal study branch center network picture pictures
            measure way doctor professional material mineral gas metal germ bacteria virus growth lump opening tube sac band bands
            cord sheet mark growths lumps bundles sounds sound block blocks unit units perceptions perception beliefs belief break bulge bulges mix mixture liquid liquids powder tubes openings layer pouch pouches ring flap flaps bone bones muscle joint nerve vessel vessels smoke care problem problems issue
            """),
        // Research that has found nothing yet.
        (Cue.Quest, """
            continue continues trying try studying looking learning working exploring testing investigating developing advances
            progress underway ongoing supports supporting conducts studied searching search seeking tested explored
            """),
        // What a test or a doctor does to find out.
        (Cue.Probe, """
            find check checks checking measure measures detect detects diagnose diagnoses diagnosed examine examines examination
            look looks looking order orders remove removed removes removal perform performs performed performing screen screens
            screening scan scans evaluate evaluates test tests
            """),
        // "Several types", "other ways".
        (Cue.Count, "other another different two three four five six seven eight nine ten several various numerous multiple many"),
        // Family, friends and work: life, not health.
        (Cue.Support, """
            money job jobs routines friend's child's partner's mother's father's support friend friends family families group groups
            loved relationship relationships
            """),
    ];
}
