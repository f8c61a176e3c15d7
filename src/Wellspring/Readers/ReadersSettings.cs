namespace Wellspring.Readers;

/// <summary>How long the words and addresses of readers are kept, and what the site is called in mail to them.</summary>
/// <param name="WordsMonths">Messages, counted from the day they came.</param>
/// <param name="AddressDays">Addresses that were given for an answer; an answer deletes them at once.</param>
/// <param name="QuarantineDays">What looked like spam and nobody let in.</param>
public sealed record ReadersSettings(string SiteName = "Wellspring", int WordsMonths = 24, int AddressDays = 90, int QuarantineDays = 30);
