using System.Buffers;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Office.Results;

/// <summary>A finding and the district that it is about; null when it is about the input as a whole.</summary>
public sealed record DistrictFinding(string? District, Finding Finding);

/// <summary>What the data checks of an input brought to light.</summary>
/// <param name="Findings">In the order of files, rows and columns.</param>
/// <param name="NotCompared">Districts that were not held against last year; all of them without last year's figures.</param>
/// <param name="Compared">Districts that were.</param>
public sealed record CheckedInput(IReadOnlyList<DistrictFinding> Findings, IReadOnlyList<string> NotCompared, IReadOnlyList<string> Compared)
{
    /// <summary>What was noticed while last year's figures were read, under their own path; not counted.</summary>
    public IReadOnlyList<Finding> OfLastYear { get; init; } = [];

    /// <summary>How many findings are that grave.</summary>
    public int Count(Severity severity) => Findings.Count(one => one.Finding.Severity == severity);
}

/// <summary>The result file of the data checks; a finding has the shape that it has in <c>evaluation.json</c>, and its district.</summary>
public static class CheckJson
{
    /// <summary>Writes the file.</summary>
    public static void Write(Stream output, CheckedInput input)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = EvaluationJson.Writer(buffer))
        {
            json.WriteStartObject();
            json.WriteString("engine"u8, EvaluationJson.Engine);
            json.WriteStartObject("counts"u8);
            foreach (var severity in Enum.GetValues<Severity>().Order()) json.WriteNumber(severity.Code(), input.Count(severity));
            json.WriteEndObject();
            json.WriteStartObject("yearOnYear"u8);
            json.WriteString("status"u8, input.Compared.Count == 0 ? "not_run"u8 : "run"u8);
            json.WriteTexts("notRun"u8, input.NotCompared);
            json.WriteStartArray("findings"u8);
            foreach (var finding in input.OfLastYear)
            {
                json.WriteStartObject();
                EvaluationJson.WriteFields(json, finding);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartArray("findings"u8);
            foreach (var (district, finding) in input.Findings)
            {
                json.WriteStartObject();
                EvaluationJson.WriteFields(json, finding);
                json.WriteString("district"u8, district);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(buffer.WrittenSpan);
        output.Write("\n"u8);
    }
}
