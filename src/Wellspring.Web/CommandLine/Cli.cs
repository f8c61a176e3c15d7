using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Web.Data;

namespace Wellspring.Web.CommandLine;

/// <summary>
/// Runs one verb. Results go to the first stream; a failure is one line on the second, without a stack trace.
/// </summary>
public static class Cli
{
    public static async Task<int> Run(string[] args, Func<string, string?> setting, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        try
        {
            return await Run(args, Surroundings.FromEnvironment(setting, output, error), cancel);
        }
        catch (BadUsageException bad)
        {
            return await Unusable(error, bad.Message);
        }
        catch (UnreadableInputException unreadable)
        {
            return await Unusable(error, unreadable.Line);
        }
        catch (Exception broken) when (MachineTrouble.Say(broken) is { } trouble)
        {
            return await Unusable(error, trouble);
        }
    }

    private static async Task<int> Run(string[] args, Surroundings here, CancellationToken cancel)
    {
        var parsed = Verbs.All(here).Parse(args);
        if (parsed.Errors.Count > 0) throw new BadUsageException(Usage.WhatIsWrong(parsed));
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = here.Out, Error = here.Error, EnableDefaultExceptionHandler = false }, cancel);
    }

    private static async Task<int> Unusable(TextWriter error, string sentence)
    {
        await error.WriteLineAsync($"wellspring: {sentence}");
        return ExitCode.BadUsageOrUnreadable;
    }
}
