using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Importing.Markdown;

namespace Wellspring.Importing.Samples;

/// <summary>The invented people of the sample site as staff. Their addresses can receive no mail (RFC 2606: .invalid).</summary>
sealed class SampleStaff(StaffUser editor, IReadOnlyDictionary<string, StaffUser> users)
{
    private const string EditorSlug = "sample-editor";

    public StaffUser Editor => editor;

    /// <summary>One of the invented reviewers; null when the samples have none.</summary>
    public StaffUser? Reviewer => users.Values.Where(u => u.Roles == Roles.Reviewer).MinBy(u => u.Email, StringComparer.Ordinal);

    public StaffUser? Find(string person) => users.GetValueOrDefault(person);

    public static async Task<Outcome<SampleStaff>> Hire(WellspringDb db, IReadOnlyList<PersonFile> people, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var users = new Dictionary<string, StaffUser>();
        foreach (var person in people.Where(p => p.Sample))
        {
            var added = await AddStaffUser.Handle(db, Address(person.Slug), RolesOf(person), person.Slug, time, actor, cancel);
            if (!added.Done) return added.Refusals.ToList();
            users[person.Slug] = added.Value.User;
        }
        return users.TryGetValue(EditorSlug, out var editor) ? new SampleStaff(editor, users) : Finding.Refuse("editor-missing", $"The samples have no person \"{EditorSlug}\".");
    }

    public async Task<IReadOnlyList<Finding>> ConfirmLicences(WellspringDb db, TimeProvider time, CancellationToken cancel)
    {
        var refusals = new List<Finding>();
        foreach (var person in await db.People.AsNoTracking().Where(p => p.IsSample).ToListAsync(cancel))
            foreach (var licence in person.Licences)
                refusals.AddRange((await ConfirmLicence.Handle(db, person.Slug, $"https://register.invalid/{Uri.EscapeDataString(licence.Number)}", licence.Number, time, editor.AsActor(), cancel)).Refusals);
        return refusals;
    }

    private static string Address(string person) => $"{person}@sample.invalid";

    private static Roles RolesOf(PersonFile person) =>
        person.Slug == EditorSlug ? Roles.Editor : person.Licences.Count > 0 ? Roles.Reviewer : Roles.Writer;
}
