namespace Wellspring.Screening;

/// <summary>What became of a file: nothing, for a test that comes with the program; its words, for one that comes without; or a test of its own.</summary>
public enum Brought { ComesWithProgram, WordingTaken, New, Changed, Unchanged }

/// <param name="LeftOut">What of the file is not here, one phrase each.</param>
public sealed record BroughtInstrument(Instrument Instrument, Brought Became, IReadOnlyList<string> LeftOut)
{
    public string Sentence => Became switch
    {
        Brought.ComesWithProgram => $"This is the {Instrument.Title} as it comes with the program; nothing was brought in.",
        Brought.WordingTaken => $"The words of {Instrument.Title} were taken over; points, bands and advice are those of the program. Readers see nothing of it until its conditions are confirmed, a reviewer has signed it and it is published.",
        Brought.New => $"{Instrument.Title} was brought in as \"{Instrument.Slug}\". Readers see nothing of it until a reviewer has signed it and it is published.",
        Brought.Changed => $"{Instrument.Title} (\"{Instrument.Slug}\") was brought in anew. What readers see stays as it is until this is signed and published.",
        _ => $"{Instrument.Title} (\"{Instrument.Slug}\") is here already, word for word; nothing was brought in.",
    };
}
