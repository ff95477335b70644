using Junheng.Rules.Common;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>
/// The seven values of every row and where each stands against threshold and floor 达标值、基本值. Values are doubles; a
/// value too near to a limit for a double is decided by whole numbers, so that every status is exact.
/// Source: rules §1.2; exchange format §4.
/// </summary>
public sealed class Attainment
{
    private readonly StageRows rows;
    private readonly Standard standard;
    private readonly double[] values;
    private readonly IndicatorStatus[] statuses;

    private Attainment(StageRows rows, Standard standard)
    {
        this.rows = rows;
        this.standard = standard;
        values = new double[standard.Indicators.Count * rows.Count];
        statuses = new IndicatorStatus[values.Length];
    }

    /// <summary>Judges every row in scope; rows out of scope hold NaN and <see cref="IndicatorStatus.Missing"/>.</summary>
    public static Attainment Of(StageRows rows, Standard standard)
    {
        var attainment = new Attainment(rows, standard);
        var own = new double[rows.Count];
        var shared = new double[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var known = rows.InScope(row) && rows.Pupils[row] != FixedPoint.Missing;
            own[row] = known ? 1.0 / rows.Pupils[row] : double.NaN;
            shared[row] = known && rows.Weighted[row] != FixedPoint.Missing ? (double)rows.Weights[row] / rows.Weighted[row] : double.NaN;
        }

        for (var k = 0; k < standard.Indicators.Count; k++)
        {
            attainment.Judge(k, standard.Indicators[k].Shared ? shared : own);
        }

        return attainment;
    }

    /// <summary>The value of an indicator (0 … 6) of a row; NaN when missing or out of scope.</summary>
    public double Value(int row, int indicator) => values[indicator * rows.Count + row];

    /// <summary>Where an indicator (0 … 6) of a row stands.</summary>
    public IndicatorStatus Status(int row, int indicator) => statuses[indicator * rows.Count + row];

    /// <summary>The values of an indicator, one a row.</summary>
    internal ReadOnlySpan<double> Values(int indicator) => values.AsSpan(indicator * rows.Count, rows.Count);

    /// <summary>How many indicators of all rows have a status; rows out of scope count as missing.</summary>
    public int Count(IndicatorStatus status) => statuses.AsSpan().Count(status);

    /// <summary>How many indicators a row meets.</summary>
    public int Met(int row)
    {
        var met = 0;
        for (var at = row; at < statuses.Length; at += rows.Count)
        {
            if (statuses[at] == IndicatorStatus.Met) met++;
        }

        return met;
    }

    /// <summary>
    /// The verdict on a row in scope: pass when enough are met and the rest near; fail as soon as it could not pass whatever
    /// the missing ones were; else pending.
    /// </summary>
    public Verdict VerdictOf(int row)
    {
        int near = 0, below = 0, missing = 0;
        for (var at = row; at < statuses.Length; at += rows.Count)
        {
            switch (statuses[at])
            {
                case IndicatorStatus.Near: near++; break;
                case IndicatorStatus.Below: below++; break;
                case IndicatorStatus.Missing: missing++; break;
                default: break;
            }
        }

        return below > 0 || near > standard.Indicators.Count - standard.MustMeet ? Verdict.Fail
            : missing > 0 ? Verdict.Pending
            : Verdict.Pass;
    }

    /// <summary>The exact value behind an indicator of a row.</summary>
    internal RowValue Exact(int row, int indicator)
    {
        var definition = standard.Indicators[indicator];
        return new RowValue(
            definition.Per,
            rows.Resources[indicator * rows.Count + row],
            definition.Shared ? rows.Weights[row] : 1,
            definition.Shared ? rows.Weighted[row] : rows.Pupils[row],
            rows.Pupils[row]);
    }

    private void Judge(int indicator, double[] perPupil)
    {
        var definition = standard.Indicators[indicator];
        var factor = definition.Per / (double)FixedPoint.Scale;
        var resources = rows.Resources.AsSpan(indicator * rows.Count, rows.Count);
        var value = values.AsSpan(indicator * rows.Count, rows.Count);
        var status = statuses.AsSpan(indicator * rows.Count, rows.Count);
        Span<(double Low, double High)> thresholds = [Band(definition.Threshold(Stage.Primary)), Band(definition.Threshold(Stage.Junior))];
        Span<(double Low, double High)> floors = [Band(definition.Floor(Stage.Primary)), Band(definition.Floor(Stage.Junior))];
        for (var row = 0; row < value.Length; row++)
        {
            var x = resources[row] == FixedPoint.Missing ? double.NaN : resources[row] * factor * perPupil[row];
            value[row] = x;
            if (double.IsNaN(x))
            {
                status[row] = IndicatorStatus.Missing;
                continue;
            }

            var threshold = thresholds[(int)rows.Stage[row]];
            var floor = floors[(int)rows.Stage[row]];
            status[row] = x > threshold.High ? IndicatorStatus.Met
                : x < floor.Low ? IndicatorStatus.Below
                : x < threshold.Low && x > floor.High ? IndicatorStatus.Near
                : JudgeExactly(row, indicator);
        }
    }

    private IndicatorStatus JudgeExactly(int row, int indicator)
    {
        var definition = standard.Indicators[indicator];
        var exact = Exact(row, indicator);
        return Limit.ReachesExactly(exact, definition.Threshold(rows.Stage[row])) ? IndicatorStatus.Met
            : Limit.ReachesExactly(exact, definition.Floor(rows.Stage[row])) ? IndicatorStatus.Near
            : IndicatorStatus.Below;
    }

    private static (double Low, double High) Band(long cut)
    {
        var limit = cut / (double)FixedPoint.Scale;
        return (limit * (1 - Limit.Near), limit * (1 + Limit.Near));
    }
}
