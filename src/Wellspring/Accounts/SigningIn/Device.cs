namespace Wellspring.Accounts.SigningIn;

/// <summary>What a browser calls itself, in plain words and no closer than that: "Firefox on Linux".</summary>
public static class Device
{
    // The first that fits: many browsers also claim to be those further down.
    private static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "a Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string InWords(string userAgent) => $"{Named(Browsers, userAgent) ?? "A browser"} on {Named(Systems, userAgent) ?? "an unknown system"}";

    private static string? Named((string Sign, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
