using System.Text.Json.Nodes;

namespace Junheng.Cli.Tests.Oracle;

/// <summary>
/// The second opinion: exchange.md §2, §4 and §8 read plainly, in exact fractions, without a line of the product. Refusals and
/// findings are not its business: it expects a folder that the product accepts.
/// </summary>
#pragma warning disable MA0049 // The folder holds what the oracle is made of; this is the oracle
internal static class Oracle
#pragma warning restore MA0049
{
    /// <summary>The evaluation.json of §4 without its findings.</summary>
    public static JsonObject Evaluate(string folder, OracleReading reading, IReadOnlyDictionary<string, string> set) => new()
    {
        ["standard"] = "2017-6",
        ["relaxed"] = reading != OracleReading.Strict,
        ["districts"] = Array(OracleFolder.Read(folder), district => District(district, OracleChoices.Of(district, reading, set))),
    };

    private static JsonObject District(OracleDistrict district, OracleChoices choices)
    {
        var judgement = OracleJudgement.Of(district, choices);
        var alternatives = choices.Others()
            .Select(other => (other.Setting, other.Value, Changes: judgement.ChangesTo(OracleJudgement.Of(district, other.Choices))))
            .Where(other => other.Changes.Count > 0);
        return new JsonObject
        {
            ["code"] = district.Code,
            ["verdict"] = judgement.Verdict,
            ["schools"] = Array(judgement.Rows, Row),
            ["spreads"] = Array(judgement.Spreads, Spread),
            ["items"] = Array(judgement.Items, item => new JsonObject
            {
                ["id"] = item.Id,
                ["status"] = item.Status,
                ["value"] = Number(item.Value),
                ["failures"] = Array(item.Failures, failure => JsonValue.Create(failure)),
            }),
            ["vetoes"] = Array(judgement.Vetoes, veto => new JsonObject { ["id"] = veto.Id, ["status"] = veto.Status }),
            ["alternatives"] = Array(alternatives, other => new JsonObject
            {
                ["setting"] = other.Setting,
                ["value"] = other.Value,
                ["changes"] = Array(other.Changes, change => JsonValue.Create(change)),
            }),
        };
    }

    private static JsonObject Row(OracleSchoolRow row)
    {
        var json = new JsonObject
        {
            ["code"] = row.Stage.School.Code,
            ["name"] = row.Stage.School.Text("name"),
            ["stage"] = row.Stage.Name,
            ["students"] = Number(row.Pupils),
            ["inScope"] = row.ScopeReason is null,
            ["scopeReason"] = row.ScopeReason,
            ["indicators"] = Array(row.Indicators, Indicator),
            ["met"] = row.Met,
            ["verdict"] = row.Verdict,
        };
        if (row.MergedInto is not null) json["mergedInto"] = row.MergedInto;
        return json;
    }

    private static JsonObject Indicator(OracleIndicator indicator)
    {
        var json = new JsonObject
        {
            ["id"] = indicator.Id,
            ["numerator"] = Number(indicator.Numerator),
            ["denominator"] = Number(indicator.Denominator),
            ["value"] = Number(indicator.Value),
            ["threshold"] = Number(indicator.Threshold),
            ["floor"] = Number(indicator.Floor),
            ["status"] = indicator.Status,
            ["borderline"] = indicator.Borderline,
            ["gap"] = Number(indicator.Gap),
        };
        if (indicator.OfSeveralStages) json["gapOfSchool"] = Number(indicator.GapOfSchool);
        return json;
    }

    private static JsonObject Spread(OracleSpread spread) => new()
    {
        ["stage"] = spread.Stage,
        ["indicator"] = spread.Indicator,
        ["schools"] = spread.Schools,
        ["mean"] = spread.Mean,
        ["standardDeviation"] = spread.StandardDeviation,
        ["coefficient"] = spread.Coefficient,
        ["limit"] = Number(spread.Limit),
        ["status"] = spread.Status,
        ["borderline"] = spread.Borderline,
    };

    private static JsonValue? Number(Rational? number) => number is { } known ? JsonValue.Create(known.ToDouble()) : null;

    private static JsonArray Array<T>(IEnumerable<T> from, Func<T, JsonNode?> each) => new([.. from.Select(each)]);
}
