using System.Text.RegularExpressions;

namespace Wellspring.Studio.Reviews;

/// <summary>Links of what somebody judges open in a tab of their own: what is typed beside them stays where it is.</summary>
static partial class OwnTab
{
    /// <param name="html">Our own rendering: attributes in double quotes, no angle bracket within.</param>
    public static string Of(string html) => Leading().Replace(html, "<a target=\"_blank\" ");

    // What leads to another place of the page stays in the page.
    [GeneratedRegex("<a (?=(?:[^>]* )?href=\"[^#\"])")]
    private static partial Regex Leading();
}
