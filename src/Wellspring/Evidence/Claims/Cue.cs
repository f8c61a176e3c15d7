namespace Wellspring.Evidence;

/// <summary>What a word can tell about its sentence. The words themselves stand in the tables.</summary>
[Flags]
enum Cue : long
{
    None = 0,

    // What the sentence is about.
    Body = 1L << 0,
    Mind = 1L << 1,
    Illness = 1L << 2,
    Treatment = 1L << 3,
    People = 1L << 4,

    // How it asserts.
    Effect = 1L << 5,
    Research = 1L << 6,
    Report = 1L << 7,
    Figure = 1L << 8,
    Compare = 1L << 9,
    Finite = 1L << 10,
    Number = 1L << 11,

    // What makes it something else.
    Imperative = 1L << 12,
    Lead = 1L << 13,
    Condition = 1L << 14,
    Reason = 1L << 15,
    Advice = 1L << 16,
    Value = 1L << 17,
    You = 1L << 18,
    I = 1L << 19,
    We = 1L << 20,
    Story = 1L << 21,
    Service = 1L << 22,
    Profession = 1L << 23,
    Method = 1L << 24,
    Taste = 1L << 25,
    Some = 1L << 26,
    Text = 1L << 37,
    History = 1L << 38,
    Place = 1L << 39,
    Negation = 1L << 40,

    // Small words whose order matters.
    Article = 1L << 27,
    Copula = 1L << 28,
    Naming = 1L << 29,
    Possibility = 1L << 30,
    Getting = 1L << 31,
    Comma = 1L << 32,
    Colon = 1L << 33,
    Relative = 1L << 34,
    Was = 1L << 35,
    Past = 1L << 36,

    Topic = Body | Mind | Illness | Treatment,
    Assertion = Effect | Research | Report | Figure | Compare,
}
