using System.Text.Json;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;

namespace Junheng.Office.Results;

/// <summary>One element of <c>districts</c> in <c>evaluation.json</c>. Source: exchange format §4.</summary>
internal static class DistrictJson
{
    public static void Write(Utf8JsonWriter json, DistrictEvaluation evaluation, IReadOnlyList<Finding> findings)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, evaluation.Figures.Code);
        json.WriteString("verdict"u8, evaluation.Verdict.Code());
        SchoolJson.WriteAll(json, evaluation);
        WriteSpreads(json, evaluation);
        WriteItems(json, evaluation);
        WriteVetoes(json, evaluation);
        WriteAlternatives(json, evaluation);
        json.WriteStartArray("findings"u8);
        foreach (var finding in findings) EvaluationJson.Write(json, finding);
        json.WriteEndArray();
        WriteSettings(json, evaluation);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteSpreads(Utf8JsonWriter json, DistrictEvaluation evaluation)
    {
        json.WriteStartArray("spreads"u8);
        foreach (var spread in evaluation.Spreads)
        {
            json.WriteStartObject();
            json.WriteString("stage"u8, spread.Stage.Code());
            json.WriteString("indicator"u8, spread.Indicator.Id);
            json.WriteNumber("schools"u8, spread.Schools);
            json.WriteNumberOrNull("mean"u8, spread.Mean);
            json.WriteNumberOrNull("standardDeviation"u8, spread.StandardDeviation);
            json.WriteNumberOrNull("coefficient"u8, spread.Coefficient);
            json.WriteNumber("limit"u8, spread.Limit);
            json.WriteString("status"u8, spread.Status.Code());
            json.WriteBoolean("borderline"u8, spread.Borderline);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter json, DistrictEvaluation evaluation)
    {
        json.WriteStartArray("items"u8);
        foreach (var item in evaluation.Items)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, item.Item.Id);
            json.WriteString("status"u8, item.Status.Code());
            json.WriteNumberOrNull("value"u8, item.Value);
            json.WriteTexts("failures"u8, item.Failures);
            json.WriteTexts("unknowns"u8, item.Unknowns);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVetoes(Utf8JsonWriter json, DistrictEvaluation evaluation)
    {
        json.WriteStartArray("vetoes"u8);
        foreach (var veto in evaluation.Vetoes)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, veto.Veto.Id);
            json.WriteString("status"u8, veto.Status.Code());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAlternatives(Utf8JsonWriter json, DistrictEvaluation evaluation)
    {
        json.WriteStartArray("alternatives"u8);
        foreach (var alternative in Alternatives.Of(evaluation))
        {
            json.WriteStartObject();
            json.WriteString("setting"u8, alternative.Setting);
            json.WriteString("value"u8, alternative.Value);
            json.WriteTexts("changes"u8, alternative.Changes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What was in force, in the words of district.csv, so that a result can be repeated.</summary>
    private static void WriteSettings(Utf8JsonWriter json, DistrictEvaluation evaluation)
    {
        var settings = evaluation.Settings;
        json.WriteStartObject("settings"u8);
        json.WriteString(Codes.SettingTeachingPoints, Choice(Codes.SettingTeachingPoints, (int)settings.TeachingPoints));
        json.WriteNumber(Codes.SettingG7Minimum, FixedPoint.ToDouble(settings.G7Minimum));
        json.WriteBoolean(Codes.SettingS1CountsBasic, settings.S1CountsBasic);
        json.WriteString(Codes.SettingG13Counts, Choice(Codes.SettingG13Counts, settings.G13CountsEntrants ? 1 : 0));
        json.WriteNumber(Codes.SettingG9Exempt, settings.G9Exempt);
        json.WriteString(Codes.SettingQ1Form, Choice(Codes.SettingQ1Form, settings.Q1Gross ? 1 : 0));
        json.WriteEndObject();

        string Choice(string key, int index) => evaluation.Figures.Catalogue.Find(Level.District, key)!.Choices[index].Code;
    }
}
