using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;

namespace Wellspring.Studio.People;

/// <summary>Which field of a form a refusal is about.</summary>
static class PeopleFields
{
    public static string Of(Finding finding) => finding.Code switch
    {
        "name-malformed" => "name",
        "slug-malformed" or "slug-taken" => "slug",
        "credentials-malformed" or "credentials-unchanged" => "credentials",
        "biography-long" or "claim-uncited" or "safe-messaging" or "safe-messaging-hint" => "biography",
        "file-missing" or "file-unreadable" or "media-unreadable" => "portrait",
        "statement-malformed" or "statement-known" => "statement",
        "interests-malformed" => "interests",
        "date-ahead" or "date-malformed" => "on",
        "given-missing" => "given",
        "jurisdiction-malformed" => "jurisdiction",
        "number-malformed" or "number-known" => "number",
        "profession-malformed" => "profession",
        "expires-past" or "expires-malformed" => "expires",
        "evidence-missing" => "evidence",
        "paper-unreadable" => "paper",
        "why-missing" => "why",
        _ => "main",
    };
}

/// <summary>A day as a form sends it.</summary>
/// <param name="Day">Null when the field is empty.</param>
sealed record TypedDay(string Typed, DateOnly? Day, bool IsWrong)
{
    public static TypedDay Of(string typed) => typed.Length == 0 ? new("", null, false)
        : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(typed, day, false)
        : new(typed, null, true);

    public Finding[] Wrong(string code) => IsWrong ? [Finding.Refuse(code, "Write the day as year, month and day, as 2027-05-31.")] : [];
}

/// <summary>A file that came with a form.</summary>
sealed record SentFile(string Name, byte[] Bytes)
{
    private const int LongestName = 100;

    /// <summary>Null when none was chosen. The form has been read.</summary>
    public static async Task<SentFile?> Of(HttpContext context, string field)
    {
        if (context.Request.Form.Files[field] is not { Length: > 0 } file) return null;
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, context.RequestAborted);
        return new(Foundation.Forms.TypedText.OneLine(file.FileName, LongestName), bytes.ToArray());
    }
}
