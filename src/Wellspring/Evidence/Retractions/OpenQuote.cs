using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>
/// A quotation mark of a CSV file (RFC 4180) that is still open where the file ends. A reader of rows takes all that follows it for
/// one long field, and says nothing.
/// </summary>
static class OpenQuote
{
    private enum In { FieldStart, Plain, Quotes, QuotesClosed }

    /// <summary>Where it opens; null when all are closed.</summary>
    public static Place? Find(string file)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false));
        var (state, line, column, opened) = (In.FieldStart, 1, 0, Place.Nowhere);
        for (int read; (read = reader.Read()) >= 0;)
        {
            (var before, state, column) = (state, After(state, (char)read), column + 1);
            if (before == In.FieldStart && state == In.Quotes) opened = new(line, column, file);
            if (read == '\n') (line, column) = (line + 1, 0);
        }
        return state == In.Quotes ? opened : null;
    }

    // Within quotation marks a doubled one stands for itself; in a field that does not begin with one, they mean nothing.
    private static In After(In state, char next) => (state, next) switch
    {
        (In.Quotes, '"') => In.QuotesClosed,
        (In.Quotes, _) or (In.FieldStart or In.QuotesClosed, '"') => In.Quotes,
        (_, ',' or '\r' or '\n') or (In.FieldStart, ' ') => In.FieldStart,
        _ => In.Plain,
    };
}
