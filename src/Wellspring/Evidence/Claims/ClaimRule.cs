namespace Wellspring.Evidence;

/// <summary>
/// Which rule a list of claims was made by, so that somebody else can find out whether one was left out. It goes up whenever a
/// text may have other claims than before: a test holds it against the rule's sources, the reading of texts included.
/// </summary>
public static class ClaimRule
{
    public const int Version = 2;
}
