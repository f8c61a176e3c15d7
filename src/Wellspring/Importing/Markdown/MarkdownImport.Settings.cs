using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Identity;

namespace Wellspring.Importing.Markdown;

sealed partial class MarkdownImport
{
    /// <summary>The name, the looks and the menus of an exported site, where this one has none of its own; what is kept instead is named.</summary>
    public async Task BringSettings(MediaStore store, CancellationToken cancel)
    {
        if (folder.Settings is not { } file) return;
        if (file.Choices != SiteChoices.None) await BringChoices(file, store, cancel);
        if (file.Menu is { } menu) Tell("menus", file, await BringIdentity.Menu(db, menu, time.GetUtcNow(), actor, cancel), "this site has menus of its own, and keeps them");
        db.ChangeTracker.Clear();
    }

    private async Task BringChoices(SettingsFile file, MediaStore store, CancellationToken cancel)
    {
        var standing = await BringIdentity.Standing(db, file.Choices, cancel);
        if (standing == Brought.Taken)
        {
            var refusals = await BringIdentity.Take(db, file.Choices with { Logo = await Logo(file, store, cancel) }, time.GetUtcNow(), actor, cancel);
            foreach (var refusal in refusals) Report.Drop("setting", file.Path, refusal.Sentence);
            if (refusals.Count > 0) return;
        }
        Tell("settings", file, standing, "this site has settings of its own, and keeps them");
    }

    private async Task<Logo?> Logo(SettingsFile file, MediaStore store, CancellationToken cancel)
    {
        if (file.Choices.Logo is not { } logo) return null;
        var lies = Directory.EnumerateFiles(folder.Root, SettingsFile.LogoName + ".*").Order(StringComparer.Ordinal).FirstOrDefault();
        var brought = lies is null ? Finding.Refuse("logo", "The logo does not lie beside the settings.") : await StoreLogo.Bring(db, store, await File.ReadAllBytesAsync(lies, cancel), Path.GetFileName(lies), logo.SaysName, time, actor, cancel);
        if (!brought.Done) Report.Drop("setting", file.Path, brought.Refusals[0].Sentence);
        return brought.Value;
    }

    private void Tell(string what, SettingsFile file, Brought became, string kept)
    {
        Report.Settings.Add((what, became));
        if (became == Brought.Kept) Report.Drop("setting", file.Path, kept);
    }
}
