using Wellspring.Foundation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Wellspring.Articles.Files;

/// <summary>
/// Reads YAML that people wrote by hand. Aliases are refused (a few lines of them can mean gigabytes),
/// and so are deep nesting and keys that occur twice.
/// </summary>
public static class YamlText
{
    private const int Deepest = 20;

    /// <summary>The one document of a text; an empty text is an empty map.</summary>
    /// <param name="firstLine">The line of the file on which the text begins.</param>
    /// <exception cref="UnreadableInputException">One sentence with the place in the file.</exception>
    public static YamlValue Read(string text, string file, int firstLine = 1)
    {
        try
        {
            return new Reading(text, file, firstLine).Document();
        }
        catch (YamlException broken)
        {
            throw new UnreadableInputException($"the YAML cannot be read: {OneLine(broken.Message)}", PlaceOf(broken.Start, file, firstLine));
        }
    }

    private static Place PlaceOf(Mark mark, string file, int firstLine) =>
        new((int)Math.Max(1, mark.Line) + firstLine - 1, (int)Math.Max(1, mark.Column), file);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim().TrimEnd('.');

    private sealed class Reading(string text, string file, int firstLine)
    {
        private readonly Parser events = new(new StringReader(text));

        public YamlValue Document()
        {
            events.Consume<StreamStart>();
            if (!events.TryConsume<DocumentStart>(out _)) return new YamlMap([], new(firstLine, 1, file));
            var value = Value(0);
            events.Consume<DocumentEnd>();
            return value is YamlScalar { Value: "" } ? new YamlMap([], value.Place) : value;
        }

        private YamlValue Value(int depth)
        {
            var at = PlaceOf(events.Current!.Start, file, firstLine);
            if (depth > Deepest) throw new UnreadableInputException($"values are nested more than {Deepest} deep", at);
            if (events.TryConsume<Scalar>(out var scalar)) return new YamlScalar(Meaning(scalar), scalar.IsPlainImplicit, at);
            if (events.TryConsume<SequenceStart>(out _)) return List(depth, at);
            if (events.TryConsume<MappingStart>(out _)) return Map(depth, at);
            throw new UnreadableInputException("aliases (\"*name\") are not read", at);
        }

        private static string Meaning(Scalar scalar) => scalar is { IsPlainImplicit: true, Value: "null" or "~" } ? "" : scalar.Value;

        private YamlList List(int depth, Place at)
        {
            var values = new List<YamlValue>();
            while (!events.TryConsume<SequenceEnd>(out _)) values.Add(Value(depth + 1));
            return new(values, at);
        }

        private YamlMap Map(int depth, Place at)
        {
            var entries = new List<YamlEntry>();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            while (!events.TryConsume<MappingEnd>(out _))
            {
                var key = Value(depth + 1);
                if (!keys.Add(key.Text())) throw key.Unreadable($"the key \"{key.Text()}\" occurs twice");
                entries.Add(new(key.Text(), Value(depth + 1), key.Place));
            }
            return new(entries, at);
        }
    }
}
