using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>Records of works in one of the formats that reference managers and databases write.</summary>
public static class SourceFile
{
    /// <summary>What somebody pasted, in any of the formats: told by how it begins.</summary>
    /// <exception cref="UnreadableInputException">As for <see cref="Read"/>.</exception>
    public static ReadSources Pasted(string text) => text.TrimStart() switch
    {
        ['{' or '[', ..] => new(BibliographyFile.ReadText(text, AsPasted), []),
        ['@' or '%', ..] => BibtexFile.Read(AsPasted, text),
        ['T', 'Y', ..] => RisFile.Read(AsPasted, text),
        ['P', 'M', 'I', 'D', ..] => NbibFile.Read(AsPasted, text),
        _ => throw new UnreadableInputException("this is none of BibTeX, RIS, MEDLINE and CSL-JSON", new Place(1, 1, AsPasted)),
    };

    private const string AsPasted = "pasted";

    /// <exception cref="UnreadableInputException">It cannot be read at all; what is wrong with it stands in one line.</exception>
    public static ReadSources Read(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".json" => new(BibliographyFile.Read(file), []),
        ".bib" or ".bibtex" => BibtexFile.Read(file, InputText.Load(file, InputText.Largest)),
        ".ris" => RisFile.Read(file, InputText.Load(file, InputText.Largest)),
        ".nbib" => NbibFile.Read(file, InputText.Load(file, InputText.Largest)),
        _ => throw new UnreadableInputException("sources come as .bib, .ris, .nbib or CSL .json", new Place(0, 0, file)),
    };
}
