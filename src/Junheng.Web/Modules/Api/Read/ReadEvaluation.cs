using System.Text.Json;
using System.Text.Json.Nodes;
using Junheng.Office.Results;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Standards;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Api.Read;

/// <summary>The result file of the command line, <c>evaluation.json</c>, of the year as it is now. A finding's place is the figure:
/// school, stage and measure.</summary>
internal static class ReadEvaluation
{
    public static async Task Do(HttpContext http, Here here, Readings readings)
    {
        var reading = await readings.Of(here.District, here.Year, here.Basis, http.RequestAborted);
        var sight = Sight.Of(here.Actor, reading);
        await Answered.Write(http, here, reading, sight, () =>
        {
            using var json = new MemoryStream();
            var options = new EvaluationOptions(Standard.All[^1], here.Reading, new Dictionary<string, long>());
            EvaluationJson.Write(json, [reading.Figures], options, _ => [.. reading.Findings.Select(AtFigure)], null, http.RequestAborted);
            return sight.All ? json.ToArray() : Cut(json, [.. sight.Schools.Select(at => reading.Schools[at].Code)]);
        });
    }

    private static Finding AtFigure(Finding finding) => FigurePlace.KeyOf(finding.Place) is { } key
        ? finding with { Place = Place.OfFile(string.Join('/', new[] { key.School, key.Stage, key.Measure }.Where(part => part.Length > 0))) }
        : finding;

    /// <summary>Takes out whatever names a school that the actor does not see; what is said of the district stays as it is.</summary>
    private static byte[] Cut(MemoryStream json, HashSet<string> seen)
    {
        json.Position = 0;
        var root = JsonNode.Parse(json)!;
        var district = root["districts"]![0]!;
        Keep(district["schools"]!.AsArray(), school => seen.Contains((string)school!["code"]!));
        foreach (var item in district["items"]!.AsArray())
        {
            item!["failures"]!.AsArray().Clear();
            item["unknowns"]!.AsArray().Clear();
        }

        foreach (var alternative in district["alternatives"]!.AsArray())
        {
            Keep(alternative!["changes"]!.AsArray(), change => !((string)change!).StartsWith("school ", StringComparison.Ordinal) || seen.Contains(((string)change!).Split(' ')[1]));
        }

        Keep(district["findings"]!.AsArray(), finding => seen.Contains(((string)finding!["at"]!).Split('/')[0]));
        return JsonSerializer.SerializeToUtf8Bytes(root, ApiJson.Options);
    }

    private static void Keep(JsonArray array, Func<JsonNode?, bool> keep)
    {
        for (var at = array.Count - 1; at >= 0; at--)
        {
            if (!keep(array[at])) array.RemoveAt(at);
        }
    }
}
