using System.Text.Json;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>One year in short, for trends and for years side by side. Holds every school: pages cut it to what the actor may see.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Verdict">On the district.</param>
/// <param name="Stages">Primary and junior: passing and evaluated rows.</param>
/// <param name="Spreads">The coefficients.</param>
/// <param name="Items">Statuses by id: items and vetoes.</param>
/// <param name="Schools">Evaluated rows by school code.</param>
public sealed record YearSummary(
    int Year,
    Verdict Verdict,
    IReadOnlyList<StageCount> Stages,
    IReadOnlyList<SpreadAt> Spreads,
    IReadOnlyDictionary<string, string> Items,
    IReadOnlyDictionary<string, IReadOnlyList<RowAt>> Schools)
{
    public static YearSummary Of(DistrictReading reading, Reading counted)
    {
        var evaluation = reading.Of(counted);
        var rows = new Dictionary<string, IReadOnlyList<RowAt>>(StringComparer.Ordinal);
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            if (evaluation.VerdictOf(row) is not { } verdict) continue;
            var code = reading.Schools[evaluation.Rows.SchoolOf(row)].Code;
            var indicators = Enumerable.Range(0, evaluation.Standard.Indicators.Count);
            var one = new RowAt(
                evaluation.Rows.StageOf(row), verdict,
                [.. indicators.Select(k => evaluation.Attainment.Value(row, k) is var value && double.IsNaN(value) ? (double?)null : value)],
                [.. indicators.Select(k => evaluation.Attainment.Status(row, k))]);
            rows[code] = rows.TryGetValue(code, out var others) ? [.. others, one] : [one];
        }

        return new YearSummary(
            reading.Key.Year,
            evaluation.Verdict,
            [.. Rules.Common.Stages.Compulsory.Select(stage => RowTally.Of(evaluation, stage)).Select(tally => new StageCount(tally.Pass, tally.Fail, tally.Pending))],
            [.. evaluation.Spreads.Select(spread => new SpreadAt(spread.Stage, spread.Indicator.Id, spread.Coefficient, spread.Status, Shown.Coefficient(spread)))],
            evaluation.Items.Select(item => (item.Item.Id, Status: item.Status.Code()))
                .Concat(evaluation.Vetoes.Select(veto => (veto.Veto.Id, Status: veto.Status.Code()))).ToDictionary(one => one.Id, one => one.Status),
            rows);
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static YearSummary Read(string json) => JsonSerializer.Deserialize<YearSummary>(json)!;

}

/// <summary>How many rows of a stage pass, fail and are pending.</summary>
public sealed record StageCount(int Pass, int Fail, int Pending)
{
    public int Evaluated => Pass + Fail + Pending;
}

/// <summary>One coefficient of a year, and how it is shown.</summary>
public sealed record SpreadAt(Stage Stage, string Indicator, double? Coefficient, SpreadStatus Status, string? Shown);

/// <summary>One school at one stage in a year: its verdict, and value and status of each indicator.</summary>
public sealed record RowAt(Stage Stage, Verdict Verdict, IReadOnlyList<double?> Values, IReadOnlyList<IndicatorStatus> Statuses);
