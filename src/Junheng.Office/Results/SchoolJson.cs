using System.Text.Json;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Office.Results;

/// <summary>The rows of one district in <c>evaluation.json</c>: the bulk of the file, 17 million values for 200,000 schools.</summary>
internal static class SchoolJson
{
    private static readonly JsonEncodedText
        Code = Name("code"), SchoolName = Name("name"), StageName = Name("stage"), Students = Name("students"),
        InScope = Name("inScope"), Reason = Name("scopeReason"), MergedInto = Name("mergedInto"), Indicators = Name("indicators"),
        Met = Name("met"), Verdict = Name("verdict"), Id = Name("id"), Numerator = Name("numerator"),
        Denominator = Name("denominator"), Value = Name("value"), Threshold = Name("threshold"), Floor = Name("floor"),
        Status = Name("status"), Borderline = Name("borderline"), Gap = Name("gap"), GapOfSchool = Name("gapOfSchool");

    private static readonly JsonEncodedText[] StatusWords =
        [.. Enum.GetValues<IndicatorStatus>().Order().Select(status => Name(status.Code()))];

    public static void WriteAll(Utf8JsonWriter json, DistrictEvaluation evaluation)
    {
        json.WriteStartArray("schools"u8);
        for (var row = 0; row < evaluation.Rows.Count; row++) WriteRow(json, evaluation, row);
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, DistrictEvaluation evaluation, int row)
    {
        var (figures, rows) = (evaluation.Figures, evaluation.Rows);
        var school = figures.SchoolRow(rows.SchoolOf(row));
        var name = figures.Schools.Texts("name");
        json.WriteStartObject();
        json.WriteString(Code, figures.Schools.Texts("school_code")!.Utf8(school));
        if (name is null || name.IsBlank(school)) json.WriteNull(SchoolName);
        else json.WriteString(SchoolName, name.Utf8(school));
        json.WriteString(StageName, rows.StageOf(row).Code());
        if (rows.PupilsOf(row) is { } pupils) json.WriteNumber(Students, pupils);
        else json.WriteNull(Students);
        json.WriteBoolean(InScope, rows.InScope(row));
        if (rows.InScope(row)) json.WriteNull(Reason);
        else json.WriteString(Reason, rows.ReasonOf(row).Code());
        if (rows.ParentOf(row) is var parent and >= 0) json.WriteString(MergedInto, figures.SchoolCode(parent));
        json.WriteStartArray(Indicators);
        if (rows.InScope(row))
        {
            for (var k = 0; k < evaluation.Standard.Indicators.Count; k++) WriteIndicator(json, evaluation.Indicator(row, k), rows.HasSeveralStages(row));
        }

        json.WriteEndArray();
        json.WriteNumber(Met, evaluation.Met(row));
        if (evaluation.VerdictOf(row) is { } verdict) json.WriteString(Verdict, verdict.Code());
        else json.WriteNull(Verdict);
        json.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter json, in IndicatorResult result, bool several)
    {
        json.WriteStartObject();
        json.WriteString(Id, result.Indicator.Id);
        json.WriteNumberOrNull(Numerator, result.Numerator);
        json.WriteNumberOrNull(Denominator, result.Denominator);
        json.WriteNumberOrNull(Value, result.Value);
        json.WriteNumber(Threshold, result.Threshold);
        json.WriteNumber(Floor, result.Floor);
        json.WriteString(Status, StatusWords[(int)result.Status]);
        json.WriteBoolean(Borderline, result.Borderline);
        json.WriteNumberOrNull(Gap, result.Gap);
        // There for every shared indicator of such a school: null, like the gap, when a figure is missing.
        if (several && result.Indicator.Shared) json.WriteNumberOrNull(GapOfSchool, result.GapOfSchool);
        json.WriteEndObject();
    }

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);
}
