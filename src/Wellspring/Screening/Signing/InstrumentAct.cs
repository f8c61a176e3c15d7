using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>What all acts on screening tests share: who may, and what they are called in the log.</summary>
static class InstrumentAct
{
    public static string Subject(string slug) => $"screening/{slug}";

    public static bool MayRelease(Actor actor) => actor.May(Roles.Editor | Roles.Administrator);

    public static Finding NotAllowed => Finding.Refuse("not-allowed", "Only an editor or an administrator puts screening tests before readers, or takes them away.");

    public static Finding SampleActor(Actor actor) => Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can act on the sample site's tests only.");
}
