using System.Globalization;
using Wellspring.Bench;

switch (args)
{
    case ["article"]: await ArticleBench.Run(); return 0;
    case ["rebuild", .. var rest]: await RebuildBench.Run(Count(rest, 10_000), rest is [_, var kept] ? kept : null); return 0;
    case ["site", var folder, .. var rest]: await RebuildBench.Keep(folder, Count(rest, 1_000)); return 0;
    case ["cold-start", .. var rest]: await ColdStartBench.Run(Count(rest, 1_000)); return 0;
    case ["gate", .. var rest]: return GateBench.Run(rest);
    case ["import", .. var rest]: return await ImportBench.Run(rest);
    case ["live", .. var rest]: await LiveBench.Run(Count(rest, 1_000), rest is [_, var made] ? made : null); return 0;
    case ["export", .. var rest]: await ExportBench.Run(Count(rest, 10_000), rest is [_, var there] ? there : null); return 0;
    case ["pictures"]: await PictureBench.Run(); return 0;
    case ["retractions"]: await RetractionBench.Run(); return 0;
    case ["serve", .. var rest]: await ServeBench.Run(Count(rest, 8)); return 0;
    case ["backup", .. var rest]: await BackupBench.Run(Count(rest, 500)); return 0;
    case ["search", .. var rest]: SearchBench.Run(Count(rest, 10_000)); return 0;
    case ["studio", .. var rest]: await StudioBench.Run(Count(rest, 50_000), rest is [_, var connection] ? connection : null); return 0;
    case ["library", .. var rest]: await LibraryBench.Run(Count(rest, 50_000), rest is [_, var database] ? database : null); return 0;
    default:
        Console.Error.WriteLine("usage: Wellspring.Bench article | rebuild [ARTICLES [FOLDER]] | site FOLDER [ARTICLES] | cold-start [ARTICLES] | gate [FILE.md] | import [POSTS] | live [ARTICLES [FOLDER]] | export [ARTICLES [FOLDER]] | pictures | retractions | serve [SECONDS] | backup [PICTURES] | search [ARTICLES] | studio [ARTICLES [CONNECTION]] | library [SOURCES [CONNECTION]]");
        return 2;
}

static int Count(string[] rest, int otherwise) => rest is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : otherwise;
