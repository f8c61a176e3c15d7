using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What a rule has to say of one place.</summary>
public sealed record Remark(string Sentence, Place Place)
{
    public Remark(string sentence) : this(sentence, Place.Nowhere) { }
}

/// <summary>A rule of the gate that needs the text alone: it can be asked of a file.</summary>
public sealed record TextRule(string Code, Severity Severity, Func<Manuscript, IEnumerable<Remark>> Find)
{
    public IEnumerable<Finding> Findings(Manuscript manuscript) => Find(manuscript).Select(r => new Finding(Code, Severity, r.Sentence, r.Place));
}

/// <summary>A rule of the gate about the people who stand for a text.</summary>
public sealed record PeopleRule(string Code, Severity Severity, Func<Submission, IEnumerable<Remark>> Find)
{
    public IEnumerable<Finding> Findings(Submission submission) => Find(submission).Select(r => new Finding(Code, Severity, r.Sentence, r.Place));
}
