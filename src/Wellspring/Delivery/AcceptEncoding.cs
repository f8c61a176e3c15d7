using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Wellspring.Delivery;

enum ContentCoding { Brotli, Gzip, Identity, None }

/// <summary>Which stored encoding a request takes best (RFC 9110, 12.5.3): the highest weight, ours first among equals.</summary>
static class AcceptEncoding
{
    public static ContentCoding Choose(StringValues header)
    {
        if (header.Count == 0) return ContentCoding.Identity;
        var weights = new Weights();
        foreach (var line in header) Read(line, ref weights);
        return weights.Best();
    }

    private static void Read(ReadOnlySpan<char> line, ref Weights weights)
    {
        foreach (var range in line.Split(','))
        {
            var item = line[range].Trim();
            var semicolon = item.IndexOf(';');
            var coding = semicolon < 0 ? item : item[..semicolon].TrimEnd();
            weights.Set(coding, semicolon < 0 ? 1 : Weight(item[(semicolon + 1)..]));
        }
    }

    private static float Weight(ReadOnlySpan<char> parameter)
    {
        parameter = parameter.Trim();
        if (!parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) return 1;
        return float.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) ? q : 0;
    }

    private ref struct Weights
    {
        private float? brotli, gzip, identity, any;

        public void Set(ReadOnlySpan<char> coding, float q)
        {
            if (Is(coding, "br")) brotli = q;
            else if (Is(coding, "gzip") || Is(coding, "x-gzip")) gzip = q;
            else if (Is(coding, "identity")) identity = q;
            else if (Is(coding, "*")) any = q;
        }

        public readonly ContentCoding Best()
        {
            var (br, gz) = (brotli ?? any ?? 0, gzip ?? any ?? 0);
            // Identity is acceptable until it is refused, by name or by "*;q=0"; not asked for, it weighs least.
            var plain = identity ?? (any == 0 ? 0 : float.Epsilon);
            if (br > 0 && br >= gz && br >= plain) return ContentCoding.Brotli;
            if (gz > 0 && gz >= plain) return ContentCoding.Gzip;
            return plain > 0 ? ContentCoding.Identity : ContentCoding.None;
        }

        private static bool Is(ReadOnlySpan<char> coding, string name) => coding.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
