using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;

namespace Wellspring.Web.CommandLine;

/// <summary>All verbs, one line each.</summary>
static class Verbs
{
    public static Command All(Surroundings here)
    {
        var all = Created(here);
        Shout(all);
        return all;
    }

    // What stands for something is in capitals everywhere: in help, in what is wrong, in the guides.
    private static void Shout(Command command)
    {
        foreach (var option in command.Options.Where(TakesWords)) option.HelpName ??= option.Name.TrimStart('-').ToUpperInvariant();
        foreach (var verb in command.Subcommands) Shout(verb);
    }

    private static bool TakesWords(Option option) => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool) && !option.GetCompletions(CompletionContext.Empty).Any();

    private static Command Created(Surroundings here) => new("wellspring", "Publishing for health information that people can trust.")
    {
        new HelpOption { Recursive = true },
        new VersionOption(),
        ServeVerb.Create(here),
        RebuildVerb.Create(here),
        CiteVerb.Create(here),
        ScoreVerb.Create(here),
        ImportVerb.Create(here),
        ExportVerb.Create(here),
        BackupVerb.Create(here),
        BackupVerb.CreateRestore(here),
        SourcesVerb.Create(here),
        SamplesVerb.Create(here),
        CheckVerb.Create(here),
        ClaimsVerb.Create(here),
        VerdictVerb.Create(here),
        SignVerb.Create(here),
        PublishVerb.Create(here),
        ScheduleVerb.Create(here),
        SchedulesVerb.Create(here),
        ReopenedVerb.Create(here),
        WithdrawVerb.Create(here),
        SignVerb.CreateUrgent(here),
        PublishVerb.CreateUrgent(here),
        RequestsVerb.Create(here),
        FeedbackVerb.Create(here),
        ViewsVerb.Create(here),
        MailVerb.Create(here),
        VerifyVerb.Create(here),
        RecordVerb.Create(here),
        KeyVerb.Create(here),
        LicenceVerb.Create(here),
        UserVerb.Create(here),
        PersonVerb.Create(here),
        TopicVerb.Create(here),
        InstrumentVerb.Create(here),
    };
}
