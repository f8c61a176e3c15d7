namespace Wellspring.Evidence;

/// <summary>Texts, their making, and how words and institutions came about. <c>*</c> ends a stem, <c>%</c> opens an ending.</summary>
static class TextWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // This text and others: what a page, a paper or a film is about.
        (Cue.Text, """
            page pages article articles sections chapter paper book novel film story stories question questions guide newsletter
            topic topics aim purpose goal words version exercises reader readers link links copyright protocol protocols table
            tables figure figures supplement statement statements names explains describes outlines wellspring edition editions
            worksheet leaflet booklet fingerprint signature podcast video videos
            """),
        // When and by whom something was founded or named.
        (Cue.History, "founded coined century greek latin asylum* invented barracks funded banned dropped renamed declare declared"),
        // "X is the study of Y", "a branch of", "a technique in which": what it is called, not what it does.
        (Cue.Genus, """
            branch form technique study art science kind type practice part area system expert experts name term word field
            """),
        // To get care is an office matter.
        (Cue.Get, "get gets receive receives obtain seek"),
        // What an office gives.
        (Cue.Given, """
            help care treatment therapy counselling counseling payment payments pension support rehabilitation glasses advice
            information
            """),
        // "There is no cure" defines nothing.
        (Cue.There, "there it"),
        // The reader's own case.
        (Cue.Your, "your yours"),
        // Nouns of a job description: two of them tell what somebody does, not what happens.
        (Cue.Scope, """
            diagnosis evaluation assessment management prevention rehabilitation consultation examination screening detection
            identification monitoring interpretation planning counseling counselling coordination supervision maintenance
            restoration
            """),
        // "The work includes …": a list of what belongs to it.
        (Cue.Include, "include includes encompasses covers comprises"),
        // "Possible uses are discussed": what a paper does.
        (Cue.Presented, """
            described discussed presented provided introduced proposed reviewed summarised summarized outlined considered listed
            reported compared
            """),
        // Headings of a structured abstract, whose sentence is read as it stands, and of a section: "Why walking helps".
        (Cue.Heading, "why background methods method objective objectives aim aims design setting settings participants"),
    ];
}
