using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>Records of works in one of the formats that reference managers and databases write.</summary>
public static class SourceFile
{
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
