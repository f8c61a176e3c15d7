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
            enrol* download* mail post email* telephone phone call contact website* site facility facilities clinic clinics center centers
            centre centres agency agencies provider providers staff team coordinator* unit units department* organization* organisation*
            institution* laborator* ward wards record records pharmacy pharmacies supplier* vehicle* privacy cookie* personal information
            password* browser provide provides provided provision offer offers offered supervis* qualified questionnaire* scale scales app
            software device sensor chip computer* settings answers algorithm* server code download* dataset*
            """),
        // Who does something for a living, and fields of work.
        (Cue.Profession, """
            psychiatrist* psychologist* psychotherapist* therapist* counsel* nurse nurses doctor doctors physician* surgeon* dentist*
            pharmacist* midwi* dietitian* dietician* nutritionist* audiologist* specialist* practitioner* professional* technician*
            technologist* assistant* aide aides hygienist* optometrist* ophthalmologist* chiropract* podiatrist* pediatrician* paediatrician*
            neurologist* pathologist* geneticist* internist* radiologist* physiatrist* anesthesiologist* anaesthetist* dermatologist*
            cardiologist* urologist* duties expertise scope skills hospitalist* clinician* %ologist %ologists %iatrist %iatrists %ician
            %icians trainer* educator* individual specialty subspecialty branch field discipline reviewer* editor*
            """),
        // What was done in a study, not what came out.
        (Cue.Method, """
            analysed analyzed analyse analyze compare compared collected kept sliced stained interviewed coded translated discussed considered
            presents presented evaluated examined measured cultured grown recruited asked tested investigated investigate describe describes
            propose introduce present developed calculated applied performed drawn filled recorded isolated plated assessed grouped identified
            interviewed treated-with
            """),
        // Institutions: as the subject of a sentence they are about themselves.
        (Cue.Place, """
            hospital* clinic clinics ward wards laborator* unit units agency agencies facility facilities centre centres center centers army
            ministry office school schools home homes
            """),
    ];
}
