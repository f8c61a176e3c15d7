namespace Wellspring.Evidence;

/// <summary>Administration, professions and methods: facts that need no medical source. <c>*</c> ends a stem, <c>%</c> opens an ending.</summary>
static class ServiceWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // Offices, fees, law, schooling, this site and its tools.
        (Cue.Service, """
            qualif* eligib* apply applies applied applying application* insurance* insured insurer fee fees payment* premium*
            scheme* income deductible register licen* certif* credential* accredit* diploma* graduate* postgraduate bill billed
            policy policies court courts employer* service-connected pension* compensation* medicare medicaid enrol* download*
            email* telephone website* facility facilities clinic clinics agency agencies provider providers coordinator*
            institution* laborator* ward wards supplier* vehicle* privacy editorial coverage expenses cookie* password* browser
            qualified competence expertise consultation interdisciplin* multidisciplin* questionnaire* app software device sensor
            chip computer* algorithm* server code dataset*
            """),
        // Who does something for a living, and fields of work.
        (Cue.Profession, """
            psychiatrist* psychologist* psychotherapist* therapist* counselor* counsellor* nurse nurses doctor doctors physician*
            surgeon* dentist dentists pharmacist* midwi* dietitian* dietician* nutritionist* audiologist* specialist* practitioner*
            professional* technician* technologist* assistant* aide aides hygienist* optometrist* ophthalmologist* chiropract*
            podiatrist* pediatrician* paediatrician* neurologist* pathologist* geneticist* internist* radiologist* physiatrist*
            anesthesiologist* anaesthetist* dermatologist* cardiologist* urologist* duties expertise scope individuals entity
            institution responsibilities supplier contractor acupuncturist* perfusionist* orthotist* prosthetist* hospitalist*
            clinician* %ologist %ologists %iatrist %iatrists %ician %icians %therapist %therapists %surgeon %surgeons %ionist
            %ionists %opath %opaths %urist %urists %rapher %raphers %logist %logists trainer* educator* specialty subspecialty
            discipline reviewer* editor*
            """),
        // What was done in a study, not what came out. Counts after "was" or "we" only.
        (Cue.Method, """
            analysed analyzed analyse analyze compare compared collected kept sliced stained interviewed coded translated discussed
            describe described considered present presented presents evaluated examined measured cultured grown grow recruited asked
            ask tested test investigated investigate propose proposed introduce introduced develop developed calculated calculate
            applied apply performed perform drawn filled recorded record isolated isolate plated assessed assess grouped group used
            use using made prepared prepare fixed counted count studied study built build trained train downloaded placed frozen cut
            anaesthetised anesthetized reviewed review summarised summarized given funded reported-on designed design provide
            provided constructed obtained obtain carried report hope suggest
            """),
        // Institutions: as the subject of a sentence they are about themselves.
        (Cue.Place, """
            hospital* clinic clinics ward wards laborator* unit units agency agencies facility facilities army ministry office
            institute* society charity charities library visit visits session sessions helpline hotline
            """),
        // Devices and programs: as the subject of a sentence they are about themselves.
        (Cue.Tool, """
            diary examples picture score drawing chart circuit circuits device devices probe probes electrode* microelectrode*
            amplifier* tool tools platform platforms database databases method methods algorithm* software server servers website
            websites app apps chip chips sensor sensors framework pipeline dataset datasets polymer* code model models modelling
            modeling forecast forecasts forecasting prediction predictions technique techniques parameter* optimization optimisation
            time-series performance clustering simulation* approach approaches procedure procedures
            """),
        // "Sleep medicine is concerned with …": what a field is about.
        (Cue.Field, """
            concerned deals deal combines devoted ranges aims aim focuses focus focused specialises specializes specialising
            specializing specialised specialized encompasses covers trained qualified knowledge skills emphasis tasks examination
            includes-services
            """),
        // What somebody in a profession does all day.
        (Cue.Care, """
            treat treats diagnose diagnoses manage manages examine examines prescribe prescribes assess assesses evaluate evaluates
            care cares advise advises assist assists consult consults
            """),
        // Stands for a profession named before.
        (Cue.They, "they these this their it those others"),
        // Words of offices that claims use as well; two of them tell.
        (Cue.Office, """
            session sessions visit visits price prices member members department* registry registr* registered organization*
            organisation* supervis* appointment* discharge* pharmacy pharmacies provide provides provided provision plan plans
            program programs programme* services training trained information benefit benefits unit units scales board boards
            waiting offer offers offered claim claims claiming record records setting settings cost costs pay pays paid center
            centers centre centres answers comprehensive legal* staff team covers cover covered coverage
            """),
    ];
}
