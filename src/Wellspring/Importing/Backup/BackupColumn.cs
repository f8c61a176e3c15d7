using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Wellspring.Importing.Backup;

/// <summary>A column of the model, between the database's own storage and the spelling of a backup.</summary>
sealed class BackupColumn
{
    private readonly ValueConverter? converter;
    private readonly Type stored;

    public BackupColumn(IColumn column)
    {
        (Name, Nullable, stored) = (column.Name, column.IsNullable, column.ProviderClrType);
        var property = column.PropertyMappings.Count > 0 ? column.PropertyMappings[0] : null;
        converter = property?.TypeMapping.Converter;
        var meant = System.Nullable.GetUnderlyingType(property?.Property.ClrType ?? stored) ?? property?.Property.ClrType;
        Kind = meant == typeof(DateTimeOffset) ? ValueKind.Time : ValueKind.Of(System.Nullable.GetUnderlyingType(stored) ?? stored);
        CountsUp = Kind == ValueKind.Integer && property?.Property.ValueGenerated == ValueGenerated.OnAdd;
    }

    public string Name { get; }
    public bool Nullable { get; }
    public ValueKind Kind { get; }

    /// <summary>The database gives each new row the next number.</summary>
    public bool CountsUp { get; }

    public void Write(Utf8JsonWriter json, DbDataReader row, int at)
    {
        if (row.IsDBNull(at)) json.WriteNullValue();
        else if (Kind == ValueKind.Time && stored == typeof(long)) Kind.Write(json, converter!.ConvertFromProvider(row.GetInt64(at))!);
        else Kind.Write(json, Kind.Fetch(row, at));
    }

    /// <summary>What is stored for it; null when it is no value of this column.</summary>
    public object? Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return Nullable ? DBNull.Value : null;
        if (Kind.Read(json) is not { } value || !CanBeRead(value)) return null;
        return Kind == ValueKind.Time ? converter?.ConvertToProvider(value) ?? value : value;
    }

    // A value object that is stored as JSON: text that is none would break whoever reads it later.
    private bool CanBeRead(object value)
    {
        if (converter is null || Kind != ValueKind.Text) return true;
        try
        {
            return converter.ConvertFromProvider(value) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
