using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Web.CommandLine;

/// <summary>Of whom two factors are demanded: everybody, some roles, or, without the setting, nobody.</summary>
static class SecondFactorOptions
{
    private const string Name = "Wellspring__SecondFactorFor";

    private static Roles Everybody => Enum.GetValues<Roles>().Aggregate((a, b) => a | b);

    /// <exception cref="BadUsageException">A word is no role: a typing mistake must not leave the door as it was.</exception>
    public static Roles From(Func<string, string?> setting)
    {
        var words = (setting(Name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is ["all"]) return Everybody;
        return words.FirstOrDefault(w => RoleWords.Read([w]) == Roles.None) is { } unknown
            ? throw new BadUsageException($"{Name} holds \"{unknown}\"; it takes \"all\", or some of: {Everybody.InWords()}")
            : RoleWords.Read(words);
    }
}
