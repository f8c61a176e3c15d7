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
        if (parsed.Errors.Count > 0) throw new BadUsageException(WhatIsWrong(parsed));
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = here.Out, Error = here.Error, EnableDefaultExceptionHandler = false }, cancel);
    }

    private static string WhatIsWrong(ParseResult parsed)
    {
        var verb = string.Join(' ', parsed.CommandResult.Command.Parents.OfType<Command>().Select(c => c.Name).Append(parsed.CommandResult.Command.Name));
        return $"{Why(parsed)}; see {verb} --help";
    }

    private static string Why(ParseResult parsed)
    {
        var verbs = string.Join(", ", parsed.CommandResult.Command.Subcommands.Select(c => c.Name));
        if (parsed.UnmatchedTokens is [var unknown, ..]) return verbs.Length == 0 ? $"there is no \"{unknown}\" here" : $"there is no \"{unknown}\" here; there are {verbs}";
        return verbs.Length == 0 ? OneLine(parsed.Errors[0].Message).TrimEnd('.') : $"a verb is missing; there are {verbs}";
    }

    // What an option takes comes as a list with a line for each.
    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<int> Unusable(TextWriter error, string sentence)
    {
        await error.WriteLineAsync($"wellspring: {sentence}");
        return ExitCode.BadUsageOrUnreadable;
    }
}
