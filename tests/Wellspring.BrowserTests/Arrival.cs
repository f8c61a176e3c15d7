using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

static class Arrival
{
    private const int Patience = 30_000;

    /// <summary>The browser is asked until it is there: what tells of a navigation may have been said before anybody listens for it.</summary>
    public static Task IsAt(this IPage page, string address) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address) + "$"), new() { Timeout = Patience });
}
