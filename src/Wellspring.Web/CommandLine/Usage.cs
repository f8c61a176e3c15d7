using System.CommandLine;
using System.CommandLine.Parsing;

namespace Wellspring.Web.CommandLine;

/// <summary>What is wrong with a command line, in one line: what was not understood and what was perhaps meant, or what is missing and how the verb is used.</summary>
static class Usage
{
    public static string WhatIsWrong(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var unknown, ..]) return $"there is no \"{unknown}\" here{Meant(unknown, command)}; see {NameOf(command)} --help";
        if (command.Subcommands.Count > 0) return $"a verb is missing; {Verbs(command)}; see {NameOf(command)} --help";
        var missing = Missing(parsed.CommandResult).ToList();
        return missing.Count > 0 ? $"{string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} missing; usage: {Line(command)}" : $"{OneLine(parsed.Errors[0].Message).TrimEnd('.')}; usage: {Line(command)}";
    }

    private static string Verbs(Command command) =>
        $"{(command.Subcommands.Count == 1 ? "there is only" : "there are")} {string.Join(", ", command.Subcommands.Select(c => c.Name))}";

    // What an option takes comes as a list with a line for each.
    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Meant(string unknown, Command command)
    {
        var known = command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)).ToList();
        var near = known.Select(name => (Name: name, Far: Distance(unknown.ToLowerInvariant(), name))).Where(n => n.Far <= Math.Max(1, n.Name.Length / 3)).OrderBy(n => n.Far).FirstOrDefault();
        return near.Name is not null ? $"; did you mean {near.Name}?"
            : command.Subcommands.Count > 0 && !unknown.StartsWith('-') ? $"; {Verbs(command)}"
            : "";
    }

    private static IEnumerable<string> Missing(CommandResult given) =>
        given.Command.Arguments.Where(a => (given.GetResult(a)?.Tokens.Count ?? 0) < a.Arity.MinimumNumberOfValues).Select(Placeholder)
            .Concat(given.Command.Options.Where(o => o.Required && given.GetResult(o) is null or { Implicit: true }).Select(o => o.Name));

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : command.Name;

    private static string Line(Command command) => string.Join(' ', new[] { NameOf(command) }
        .Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues > 0 ? Placeholder(a) : $"[{Placeholder(a)}]"))
        .Concat(command.Options.Where(o => o.Required).Select(o => $"{o.Name} {o.HelpName ?? o.Name.TrimStart('-').ToUpperInvariant()}"))
        .Concat(command.Options.Any(o => !o.Required) ? ["[options]"] : Array.Empty<string>()));

    private static string Placeholder(Argument argument) => argument.Name;

    /// <summary>How many letters have to be put in, taken out, changed or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
                cost[i, j] = Math.Min(i, j) == 0 ? Math.Max(i, j) : Cheapest(cost, one, other, i, j);
        return cost[one.Length, other.Length];
    }

    private static int Cheapest(int[,] cost, string one, string other, int i, int j)
    {
        var changed = cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? cost[i - 2, j - 2] + 1 : changed;
        return Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, Math.Min(changed, swapped));
    }
}
