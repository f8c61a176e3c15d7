namespace Wellspring.Evidence;

/// <summary>What a word can tell about its sentence. The words themselves stand in the tables beside this file.</summary>
[Flags]
enum Cue : ulong
{
    None = 0,

    // What the sentence is about.
    Body = 1UL << 0,
    Mind = 1UL << 1,
    Illness = 1UL << 2,
    Treatment = 1UL << 3,
    Weak = 1UL << 4,
    People = 1UL << 5,
    Medicine = 1UL << 6,

    // How it asserts.
    Effect = 1UL << 7,
    Result = 1UL << 8,
    InFrom = 1UL << 9,
    Related = 1UL << 10,
    Occasion = 1UL << 11,
    Symptom = 1UL << 12,
    Report = 1UL << 13,
    Research = 1UL << 14,
    Figure = 1UL << 15,
    Compare = 1UL << 16,
    More = 1UL << 17,
    Or = 1UL << 18,
    Finite = 1UL << 19,
    Relative = 1UL << 20,
    Number = 1UL << 21,

    // How one person speaks to another.
    Imperative = 1UL << 22,
    Lead = 1UL << 23,
    Condition = 1UL << 24,
    Reason = 1UL << 25,
    Advice = 1UL << 26,
    Value = 1UL << 27,
    You = 1UL << 28,
    Your = 1UL << 29,
    I = 1UL << 30,
    We = 1UL << 31,
    Story = 1UL << 32,
    Some = 1UL << 33,
    Taste = 1UL << 34,
    Possibility = 1UL << 35,
    Getting = 1UL << 36,
    There = 1UL << 37,
    They = 1UL << 38,
    To = 1UL << 39,

    // Offices, professions, tools.
    Office = 1UL << 40,
    Service = 1UL << 41,
    Place = 1UL << 42,
    Tool = 1UL << 43,
    Profession = 1UL << 44,
    Field = 1UL << 45,
    Care = 1UL << 46,
    Get = 1UL << 47,
    Given = 1UL << 48,

    // Texts, studies, definitions.
    Text = 1UL << 49,
    Heading = 1UL << 50,
    History = 1UL << 51,
    Genus = 1UL << 52,
    Scope = 1UL << 53,
    Include = 1UL << 54,
    Method = 1UL << 55,
    Presented = 1UL << 56,

    // Small words and marks whose place matters.
    Was = 1UL << 57,
    Past = 1UL << 58,
    Article = 1UL << 59,
    Copula = 1UL << 60,
    Naming = 1UL << 61,
    Comma = 1UL << 62,
    Colon = 1UL << 63,

    Topic = Body | Mind | Illness | Treatment,
    Assertion = Effect | Research | Report | Figure | Compare,
}
