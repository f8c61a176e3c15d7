namespace Wellspring.Evidence;

/// <summary>
/// What a word can tell about its sentence. The words themselves stand in the tables beside this file.
/// A set of flags of 128 bits, which an enum cannot hold.
/// </summary>
readonly record struct Cue(ulong Low, ulong High)
{
    public static Cue None => default;

    // What the sentence is about.
    public static readonly Cue Body = Bit(0);
    public static readonly Cue Mind = Bit(1);
    public static readonly Cue Illness = Bit(2);
    public static readonly Cue Treatment = Bit(3);
    public static readonly Cue Weak = Bit(4);
    public static readonly Cue People = Bit(5);
    public static readonly Cue Medicine = Bit(6);

    // How it asserts.
    public static readonly Cue Effect = Bit(7);
    public static readonly Cue Result = Bit(8);
    public static readonly Cue InFrom = Bit(9);
    public static readonly Cue Related = Bit(10);
    public static readonly Cue Occasion = Bit(11);
    public static readonly Cue Symptom = Bit(12);
    public static readonly Cue Report = Bit(13);
    public static readonly Cue Research = Bit(14);
    public static readonly Cue Figure = Bit(15);
    public static readonly Cue Compare = Bit(16);
    public static readonly Cue More = Bit(17);
    public static readonly Cue Or = Bit(18);
    public static readonly Cue Finite = Bit(19);
    public static readonly Cue Relative = Bit(20);
    public static readonly Cue Number = Bit(21);

    // How one person speaks to another.
    public static readonly Cue Imperative = Bit(22);
    public static readonly Cue Lead = Bit(23);
    public static readonly Cue Condition = Bit(24);
    public static readonly Cue Reason = Bit(25);
    public static readonly Cue Advice = Bit(26);
    public static readonly Cue Value = Bit(27);
    public static readonly Cue You = Bit(28);
    public static readonly Cue Your = Bit(29);
    public static readonly Cue I = Bit(30);
    public static readonly Cue We = Bit(31);
    public static readonly Cue Story = Bit(32);
    public static readonly Cue Some = Bit(33);
    public static readonly Cue Taste = Bit(34);
    public static readonly Cue Possibility = Bit(35);
    public static readonly Cue Getting = Bit(36);
    public static readonly Cue There = Bit(37);
    public static readonly Cue They = Bit(38);
    public static readonly Cue To = Bit(39);

    // Offices, professions, tools.
    public static readonly Cue Office = Bit(40);
    public static readonly Cue Service = Bit(41);
    public static readonly Cue Place = Bit(42);
    public static readonly Cue Tool = Bit(43);
    public static readonly Cue Profession = Bit(44);
    public static readonly Cue Field = Bit(45);
    public static readonly Cue Care = Bit(46);
    public static readonly Cue Get = Bit(47);
    public static readonly Cue Given = Bit(48);

    // Texts, studies, definitions.
    public static readonly Cue Text = Bit(49);
    public static readonly Cue Heading = Bit(50);
    public static readonly Cue History = Bit(51);
    public static readonly Cue Genus = Bit(52);
    public static readonly Cue Scope = Bit(53);
    public static readonly Cue Include = Bit(54);
    public static readonly Cue Method = Bit(55);
    public static readonly Cue Presented = Bit(56);

    // Small words and marks whose place matters.
    public static readonly Cue Was = Bit(57);
    public static readonly Cue Past = Bit(58);
    public static readonly Cue Article = Bit(59);
    public static readonly Cue Copula = Bit(60);
    public static readonly Cue Naming = Bit(61);
    public static readonly Cue Comma = Bit(62);
    public static readonly Cue Colon = Bit(63);

    // Who speaks or acts in explaining prose.
    public static readonly Cue Reader = Bit(64);
    public static readonly Cue Thought = Bit(65);
    public static readonly Cue Need = Bit(66);
    public static readonly Cue Feel = Bit(67);
    public static readonly Cue Clinician = Bit(68);
    public static readonly Cue Agency = Bit(69);
    public static readonly Cue Support = Bit(70);
    public static readonly Cue Choice = Bit(71);
    public static readonly Cue Quest = Bit(72);
    public static readonly Cue Probe = Bit(73);
    public static readonly Cue Test = Bit(74);
    public static readonly Cue Done = Bit(75);

    // What it tells of an illness.
    public static readonly Cue Modal = Bit(76);
    public static readonly Cue Course = Bit(77);
    public static readonly Cue Time = Bit(78);
    public static readonly Cue Often = Bit(79);
    public static readonly Cue Clue = Bit(80);
    public static readonly Cue Unknown = Bit(81);
    public static readonly Cue Not = Bit(82);
    public static readonly Cue No = Bit(83);

    // What it tells instead.
    public static readonly Cue Judge = Bit(84);
    public static readonly Cue Kind = Bit(85);
    public static readonly Cue Count = Bit(86);
    public static readonly Cue Depend = Bit(87);
    public static readonly Cue Whether = Bit(88);
    public static readonly Cue Noun = Bit(89);
    public static readonly Cue Called = Bit(90);
    public static readonly Cue Composed = Bit(91);
    public static readonly Cue Contact = Bit(92);
    public static readonly Cue Here = Bit(93);
    public static readonly Cue Initial = Bit(94);

    // Where a clause or an opening ends.
    public static readonly Cue Be = Bit(95);
    public static readonly Cue Break = Bit(96);
    public static readonly Cue Cut = Bit(97);

    // What kind of word it is, as far as finding the verb needs to know.
    public static readonly Cue Base = Bit(98);
    public static readonly Cue Third = Bit(99);
    public static readonly Cue Participle = Bit(100);
    public static readonly Cue Gerund = Bit(101);
    public static readonly Cue NounToo = Bit(102);
    public static readonly Cue Determiner = Bit(103);
    public static readonly Cue Preposition = Bit(104);
    public static readonly Cue Clause = Bit(105);
    public static readonly Cue Adverb = Bit(106);
    public static readonly Cue Have = Bit(107);
    public static readonly Cue Do = Bit(108);
    public static readonly Cue And = Bit(109);
    public static readonly Cue Plural = Bit(110);
    public static readonly Cue Infinitive = Bit(112);
    public static readonly Cue Danger = Bit(113);
    public static readonly Cue Undergo = Bit(114);
    public static readonly Cue Instance = Bit(115);
    public static readonly Cue Procedure = Bit(116);
    public static readonly Cue Function = Bit(117);
    public static readonly Cue Member = Bit(118);
    public static readonly Cue Future = Bit(119);
    public static readonly Cue Differ = Bit(120);
    public static readonly Cue Acronym = Bit(121);
    public static readonly Cue Applied = Bit(122);
    public static readonly Cue Doing = Bit(123);

    public static readonly Cue AnyVerb = Base | Third | Participle;

    public static readonly Cue Topic = Body | Mind | Illness | Treatment;
    public static readonly Cue Assertion = Effect | Research | Report | Figure | Compare;

    public bool IsAny(Cue other) => ((Low & other.Low) | (High & other.High)) != 0;

    public static Cue operator |(Cue one, Cue other) => new(one.Low | other.Low, one.High | other.High);

    public Cue Without(Cue other) => new(Low & ~other.Low, High & ~other.High);

    private static Cue Bit(int n) => n < 64 ? new(1UL << n, 0) : new(0, 1UL << (n - 64));
}
