using Junheng.Rules.Common;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>What some rows lack to one threshold together 缺口合计.</summary>
/// <param name="Stage">Primary or junior.</param>
/// <param name="Indicator">Which indicator.</param>
/// <param name="Rows">How many rows are below the threshold.</param>
/// <param name="Sum">Their gaps, each rounded as it is for its school, in the numerator's unit.</param>
/// <param name="WorstRow">The row that lacks most.</param>
/// <param name="Worst">What it lacks.</param>
public readonly record struct GapTotal(Stage Stage, Indicator Indicator, int Rows, double Sum, int WorstRow, double Worst);

/// <summary>How many of some rows pass, fail, are pending or are not evaluated, and what they lack together: of a stage, a town, a
/// school group 汇总. Adds up only; decides nothing.</summary>
/// <param name="Pass">达标.</param>
/// <param name="Fail">未达标.</param>
/// <param name="Pending">待定.</param>
/// <param name="OutOfScope">Not evaluated.</param>
/// <param name="Borderline">Indicators of theirs whose status rounding would change.</param>
/// <param name="Pupils">Known pupils of the evaluated rows.</param>
/// <param name="Gaps">By stage and indicator; only where something is lacking.</param>
public sealed record RowTally(int Pass, int Fail, int Pending, int OutOfScope, int Borderline, long Pupils, IReadOnlyList<GapTotal> Gaps)
{
    /// <summary>Rows in scope.</summary>
    public int Evaluated => Pass + Fail + Pending;

    /// <summary>Adds up some rows.</summary>
    /// <param name="evaluation">The district.</param>
    /// <param name="rows">Rows of <see cref="DistrictEvaluation.Rows"/>, each once.</param>
    public static RowTally Of(DistrictEvaluation evaluation, IEnumerable<int> rows)
    {
        var indicators = evaluation.Standard.Indicators;
        int pass = 0, fail = 0, pending = 0, outside = 0, borderline = 0;
        long pupils = 0;
        var gaps = new GapTotal[2 * indicators.Count];
        foreach (var row in rows)
        {
            switch (evaluation.VerdictOf(row))
            {
                case Verdict.Pass: pass++; break;
                case Verdict.Fail: fail++; break;
                case Verdict.Pending: pending++; break;
                default: outside++; continue;
            }

            pupils += evaluation.Rows.PupilsOf(row) ?? 0;
            for (var k = 0; k < indicators.Count; k++)
            {
                var result = evaluation.Indicator(row, k);
                if (result.Borderline) borderline++;
                if (result.Status is IndicatorStatus.Near or IndicatorStatus.Below) Add(ref gaps[(int)evaluation.Rows.StageOf(row) * indicators.Count + k], evaluation, row, result);
            }
        }

        return new RowTally(pass, fail, pending, outside, borderline, pupils, [.. gaps.Where(gap => gap.Rows > 0)]);
    }

    /// <summary>Adds up the rows of one stage.</summary>
    public static RowTally Of(DistrictEvaluation evaluation, Stage stage) =>
        Of(evaluation, Enumerable.Range(0, evaluation.Rows.Count).Where(row => evaluation.Rows.StageOf(row) == stage));

    private static void Add(ref GapTotal total, DistrictEvaluation evaluation, int row, in IndicatorResult result)
    {
        var lacking = result.Gap ?? 0;
        var worse = total.Rows == 0 || lacking > total.Worst;
        total = new GapTotal(
            evaluation.Rows.StageOf(row), result.Indicator, total.Rows + 1, total.Sum + lacking, worse ? row : total.WorstRow, worse ? lacking : total.Worst);
    }
}
