using System.CommandLine;
using Wellspring.Foundation;

namespace Wellspring.Web.CommandLine;

/// <summary>
/// Runs one verb. Results go to the first stream; a failure is one line on the second, without a stack trace.
/// </summary>
public static class Cli
{
    public static async Task<int> Run(string[] args, Surroundings here, CancellationToken cancel)
    {
        var parsed = Verbs.All(here).Parse(args);
        if (parsed.Errors.Count > 0) return await Unusable(here, parsed.Errors[0].Message);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = here.Out, Error = here.Error, EnableDefaultExceptionHandler = false }, cancel);
        }
        catch (BadUsageException bad)
        {
            return await Unusable(here, bad.Message);
        }
        catch (UnreadableInputException unreadable)
        {
            return await Unusable(here, unreadable.Line);
        }
    }

    private static async Task<int> Unusable(Surroundings here, string sentence)
    {
        await here.Error.WriteLineAsync($"wellspring: {sentence}");
        return ExitCode.BadUsageOrUnreadable;
    }
}
