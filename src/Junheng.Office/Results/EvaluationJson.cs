using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Office.Results;

/// <summary>The result file <c>evaluation.json</c>: the names and shapes of the exchange format §4, and beside them reading,
/// engine, names of indicators and items, and the settings of each district. Doubles are written so that they read back as
/// they were; Chinese stands as it is, UTF-8 without BOM.</summary>
public static class EvaluationJson
{
    // Results are read by programs and people, never pasted into a page unescaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The version of the engine that a result was made by.</summary>
    public static string Engine { get; } = typeof(DistrictEvaluation).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>Evaluates the districts and writes the result as it goes, so that hundreds of thousands of schools need no memory.</summary>
    /// <param name="output">The file.</param>
    /// <param name="districts">In the order of their codes.</param>
    /// <param name="options">How to evaluate.</param>
    /// <param name="findings">The findings of one district, in the order in which they stand in the file; called on several threads.</param>
    /// <param name="progress">Told how many districts have been written; may be null.</param>
    /// <param name="cancellation">Stops between districts.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(
        Stream output,
        IReadOnlyList<DistrictFigures> districts,
        EvaluationOptions options,
        Func<DistrictEvaluation, IReadOnlyList<Finding>> findings,
        Action<int>? progress = null,
        CancellationToken cancellation = default)
    {
        output.Write(Head(options, districts.Count > 0 ? districts[0].Catalogue : Catalogue.Standard));
        DistrictBatches.Write(
            output,
            districts,
            (at, buffer) =>
            {
                if (at > 0) buffer.Write(","u8);
                var evaluation = DistrictEvaluation.Of(districts[at], options);
                using var json = new Utf8JsonWriter(buffer, Options);
                DistrictJson.Write(json, evaluation, findings(evaluation));
            },
            progress,
            cancellation);
        output.Write("]}\n"u8);
    }

    /// <summary>A finding as it stands in every result: severity, place, sentence, and the code behind the sentence.</summary>
    internal static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        WriteFields(json, finding);
        json.WriteEndObject();
    }

    /// <summary>The same fields inside of an object that has more of them.</summary>
    internal static void WriteFields(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("severity"u8, finding.Severity.Code());
        json.WriteString("at"u8, finding.Place.ToString());
        json.WriteString("message"u8, Phrases.Zh(finding));
        json.WriteString("code"u8, finding.Code);
    }

    /// <summary>A writer of results.</summary>
    internal static Utf8JsonWriter Writer(IBufferWriter<byte> buffer) => new(buffer, Options);

    /// <summary>Everything up to and with the bracket that opens the districts.</summary>
    private static ReadOnlySpan<byte> Head(EvaluationOptions options, Catalogue catalogue)
    {
        var standard = options.Standard;
        var buffer = new ArrayBufferWriter<byte>();
        using var json = Writer(buffer);
        json.WriteStartObject();
        json.WriteString("standard"u8, standard.Id);
        json.WriteBoolean("relaxed"u8, options.Reading != Reading.Strict);
        json.WriteString("reading"u8, options.Reading.Code());
        json.WriteString("engine"u8, Engine);
        json.WriteStartArray("indicators"u8);
        foreach (var indicator in standard.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, indicator.Id);
            json.WriteString("nameZh"u8, indicator.NameZh);
            json.WriteString("nameEn"u8, indicator.NameEn);
            json.WriteString("unit"u8, indicator.UnitZh);
            json.WriteString("unitEn"u8, indicator.UnitEn);
            json.WriteString("clause"u8, indicator.Clause);
            WriteTerms(json, catalogue, indicator);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteItems(json, "items"u8, standard.Items);
        WriteItems(json, "vetoes"u8, standard.Vetoes);
        json.WriteStartArray("districts"u8);
        json.Flush();
        return buffer.WrittenSpan;
    }

    /// <summary>The measures that make up a numerator, with their names and signs.</summary>
    private static void WriteTerms(Utf8JsonWriter json, Catalogue catalogue, Indicator indicator)
    {
        json.WriteStartArray("measures"u8);
        foreach (var term in indicator.Terms)
        {
            var measure = catalogue.Find(indicator.Shared ? Level.School : Level.Stage, term.Code);
            json.WriteStartObject();
            json.WriteString("code"u8, term.Code);
            json.WriteString("nameZh"u8, measure?.NameZh);
            json.WriteString("nameEn"u8, measure?.NameEn);
            json.WriteNumber("sign"u8, term.Sign);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Item> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, item.Id);
            json.WriteString("nameZh"u8, item.NameZh);
            json.WriteString("nameEn"u8, item.NameEn);
            json.WriteString("clause"u8, item.Clause);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
