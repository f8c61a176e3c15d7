using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Wellspring.Searching.Language;
using TextField = Lucene.Net.Documents.TextField;

namespace Wellspring.Searching;

/// <summary>A document as Lucene keeps it.</summary>
static class IndexedDocument
{
    /// <summary>Between the slug and the title of a topic, where both are one value.</summary>
    public const char Divider = '\t';

    // Where each word begins and ends is kept, so that passages are marked without reading them again.
    private static readonly FieldType WithPlaces = new(TextField.TYPE_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS };
    private static readonly FieldType OnlyPresence = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_ONLY, OmitNorms = true };

    public static Document Of(SearchDocument document, long stamp)
    {
        string about = string.Join('\n', [document.Summary, .. document.Topics.Select(t => t.Title), .. document.People, .. document.Words]);
        var headings = string.Join('\n', document.Headings);
        var kept = new Document
        {
            new TextField(Field.Title, document.Title, Lucene.Net.Documents.Field.Store.YES),
            new TextField(Field.Heading, headings, Lucene.Net.Documents.Field.Store.NO),
            new TextField(Field.About, about, Lucene.Net.Documents.Field.Store.NO),
            new Lucene.Net.Documents.Field(Field.Text, document.Text, WithPlaces),
            new Lucene.Net.Documents.Field(Field.Word, string.Join('\n', document.Title, headings, about, document.Text), OnlyPresence),
            new StringField(Field.WholeTitle, string.Join(' ', Words.Of(document.Title).Select(w => w.Stem)), Lucene.Net.Documents.Field.Store.NO),
        };
        Describe(kept, document, stamp);
        return kept;
    }

    /// <summary>What was stored under a field; empty when nothing was.</summary>
    public static string Kept(this Document document, string field) => document.Get(field, CultureInfo.InvariantCulture) ?? "";

    private static void Describe(Document kept, SearchDocument document, long stamp)
    {
        kept.Add(new StringField(Field.Path, document.Path, Lucene.Net.Documents.Field.Store.YES));
        kept.Add(new SortedDocValuesField(Field.Path, new BytesRef(document.Path)));
        kept.Add(new SortedDocValuesField(Field.Kind, new BytesRef(document.Kind)));
        foreach (var topic in document.Topics.DistinctBy(t => t.Slug)) kept.Add(new SortedSetDocValuesField(Field.Topic, new BytesRef(topic.Slug + Divider + topic.Title)));
        kept.Add(new NumericDocValuesField(Field.Stamp, stamp));
        kept.Add(new StoredField(Field.Kind, document.Kind));
        kept.Add(new StoredField(Field.Summary, document.Summary));
        kept.Add(new StoredField(Field.Reviewed, document.Reviewed));
        kept.Add(new StoredField(Field.Trail, JsonSerializer.Serialize(document.Trail)));
    }
}
