namespace Wellspring.Evidence;

/// <summary>Administration, professions and methods: facts that need no medical source. <c>*</c> ends a stem, <c>%</c> opens an ending.</summary>
static class ServiceWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // Offices, fees, law, schooling, this site and its tools.
        (Cue.Service, """
            qualif* eligib* apply applies applied applying application* insurance* insured insurer fee fees cost costs pay pays paid payment*
            premium* benefit benefits claim claims claiming coverage cover covers covered scheme* plan plans income deductible register
            registry registr* registered licen* certif* credential* board boards accredit* degree* diploma* training trained graduate*
            postgraduate appointment* free waiting opening bill billed policy policies law laws legal* court courts employer* discharge*
            military service services service-connected member members program programs programme* pension* compensation* medicare medicaid
            enrol* download* mail post email* telephone phone call website* site facility facilities clinic clinics center centers centre
            centres agency agencies provider providers staff team coordinator* unit units department* organization* organisation* institution*
            laborator* ward wards record records pharmacy pharmacies supplier* vehicle* privacy cookie* personal information password* browser
            provide provides provided provision offer offers offered supervis* qualified competence expertise comprehensive consultation
            interdisciplin* multidisciplin* setting questionnaire* scale scales app software device sensor chip computer* settings answers
            algorithm* server code download* dataset*
            """),
        // Who does something for a living, and fields of work.
        (Cue.Profession, """
            psychiatrist* psychologist* psychotherapist* therapist* counsel* nurse nurses doctor doctors physician* surgeon* dentist*
            pharmacist* midwi* dietitian* dietician* nutritionist* audiologist* specialist* practitioner* professional* technician*
            technologist* assistant* aide aides hygienist* optometrist* ophthalmologist* chiropract* podiatrist* pediatrician* paediatrician*
            neurologist* pathologist* geneticist* internist* radiologist* physiatrist* anesthesiologist* anaesthetist* dermatologist*
            cardiologist* urologist* duties expertise scope hospitalist* clinician* %ologist %ologists %iatrist %iatrists %ician %icians
            %therapist %therapists %surgeon %surgeons %logist %logists trainer* educator* individual specialty subspecialty discipline
            reviewer* editor*
            """),
        // What was done in a study, not what came out. Counts after "was" or "we" only.
        (Cue.Method, """
            analysed analyzed analyse analyze compare compared collected kept sliced stained interviewed coded translated discussed describe
            described considered present presented presents evaluated examined measured cultured grown grow recruited asked ask tested test
            investigated investigate propose proposed introduce introduced develop developed calculated calculate applied apply performed
            perform drawn filled recorded record isolated isolate plated assessed assess grouped group used use using made prepared prepare
            fixed counted count studied study built build trained train downloaded placed frozen cut anaesthetised anesthetized reviewed
            review summarised summarized given funded reported-on designed design provide provided constructed obtained obtain carried report
            hope suggest
            """),
        // Institutions: as the subject of a sentence they are about themselves.
        (Cue.Place, """
            hospital* clinic clinics ward wards laborator* unit units agency agencies facility facilities centre centres center centers army
            ministry office school schools home homes
            """),
        // Devices and programs: as the subject of a sentence they are about themselves.
        (Cue.Tool, """
            circuit circuits device devices probe probes electrode* microelectrode* amplifier* network networks tool tools platform platforms
            database databases method methods algorithm* software server servers website websites app apps chip chips sensor sensors framework
            pipeline dataset datasets polymer* coating code image images
            """),
        // "Sleep medicine is concerned with …": what a field is about.
        (Cue.Field, """
            concerned deals deal uses combines devoted ranges serves aims aim focuses focus focused specialises specializes specialising
            specializing specialised specialized encompasses covers deals trained qualified called responsible knowledge requires require
            required skills emphasis tasks examination includes-services
            """),
        // What somebody in a profession does all day.
        (Cue.Care, """
            treat treats diagnose diagnoses manage manages examine examines prescribe prescribes assess assesses evaluate evaluates care cares
            advise advises assist assists consult consults
            """),
        // Stands for a profession named before.
        (Cue.They, "they these this their it those"),
    ];
}
