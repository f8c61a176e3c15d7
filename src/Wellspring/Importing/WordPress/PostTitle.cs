using System.Net;
using System.Text.RegularExpressions;

namespace Wellspring.Importing.WordPress;

/// <summary>A title as words. WordPress allows some markup in it; anything else in angle brackets is meant as it stands.</summary>
static partial class PostTitle
{
    public static string Of(string title) => Cleaned.Line(WebUtility.HtmlDecode(Formatting().Replace(title, "")));

    [GeneratedRegex(@"</?(?:a|abbr|b|br|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Formatting();
}
