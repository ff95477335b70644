using System.Text.Json;

namespace Junheng.Office.Results;

/// <summary>Values that may be missing. A whole number is written as one: it is the same text, and formatting it is quicker.</summary>
internal static class JsonValues
{
    /// <summary>Below this every whole double is written with digits alone.</summary>
    private const double Digits = 1e15;

    public static void WriteNumberOrNull(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, JsonEncodedText name, double? value)
    {
        if (value is not { } known) json.WriteNull(name);
        else if (Math.Abs(known) < Digits && known == (long)known) json.WriteNumber(name, (long)known);
        else json.WriteNumber(name, known);
    }

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
