using System.Buffers;
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
    private readonly int indicators;

    /// <summary>Indicator k of a row at row × indicators + k.</summary>
    private readonly IndicatorStatus[] statuses;

    private readonly int[][] members;
    private readonly Moments[][] moments;

    private Attainment(StageRows rows, Standard standard)
    {
        this.rows = rows;
        this.standard = standard;
        indicators = standard.Indicators.Count;
        statuses = new IndicatorStatus[indicators * rows.Count];
        Array.Fill(statuses, IndicatorStatus.Missing);
        members = [.. Stages.Compulsory.Select(InScope)];
        moments = [new Moments[indicators], new Moments[indicators]];
    }

    /// <summary>Judges every row in scope; rows out of scope are <see cref="IndicatorStatus.Missing"/>.</summary>
    public static Attainment Of(StageRows rows, Standard standard)
    {
        var attainment = new Attainment(rows, standard);
        foreach (var stage in Stages.Compulsory) attainment.Judge(stage);
        return attainment;
    }

    /// <summary>The value of an indicator (0 … 6) of a row, the nearest double; NaN when missing or out of scope.</summary>
    public double Value(int row, int indicator) =>
        Status(row, indicator) == IndicatorStatus.Missing ? double.NaN : Exact(row, indicator).Double;

    /// <summary>Where an indicator (0 … 6) of a row stands.</summary>
    public IndicatorStatus Status(int row, int indicator) => statuses[row * indicators + indicator];

    /// <summary>How many indicators of all rows have a status; those of rows out of scope are missing.</summary>
    public int Count(IndicatorStatus status) => statuses.AsSpan().Count(status);

    /// <summary>How many indicators a row meets; 0 out of scope.</summary>
    public int Met(int row) => OfRow(row).Count(IndicatorStatus.Met);

    /// <summary>
    /// The verdict on a row in scope: pass when enough are met and the rest near; fail as soon as it could not pass whatever
    /// the missing ones were; else pending.
    /// </summary>
    public Verdict VerdictOf(int row)
    {
        int near = 0, below = 0, missing = 0;
        foreach (var status in OfRow(row))
        {
            switch (status)
            {
                case IndicatorStatus.Near: near++; break;
                case IndicatorStatus.Below: below++; break;
                case IndicatorStatus.Missing: missing++; break;
                default: break;
            }
        }

        return below > 0 || near > indicators - standard.MustMeet ? Verdict.Fail
            : missing > 0 ? Verdict.Pending
            : Verdict.Pass;
    }

    /// <summary>The rows in scope of a compulsory stage, in order.</summary>
    internal ReadOnlySpan<int> RowsAt(Stage stage) => members[(int)stage];

    /// <summary>Mean and deviation of an indicator over the rows in scope of a compulsory stage that have it.</summary>
    internal Moments MomentsAt(Stage stage, int indicator) => moments[(int)stage][indicator];

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

    private ReadOnlySpan<IndicatorStatus> OfRow(int row) => statuses.AsSpan(row * indicators, indicators);

    private int[] InScope(Stage stage)
    {
        var count = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Stage[row] == stage && rows.Reason[row] == ScopeReason.InScope) count++;
        }

        var found = new int[count];
        for (var row = rows.Count - 1; count > 0; row--)
        {
            if (rows.Stage[row] == stage && rows.Reason[row] == ScopeReason.InScope) found[--count] = row;
        }

        return found;
    }

    /// <summary>Judges the rows of a stage indicator by indicator. Values are needed for statuses and moments only, so that they
    /// live in a borrowed buffer: 200,000 rows leave nothing behind but a byte for each of their statuses.</summary>
    private void Judge(Stage stage)
    {
        var taken = members[(int)stage];
        var buffer = ArrayPool<double>.Shared.Rent(4 * taken.Length);
        var pupils = buffer.AsSpan(0, taken.Length);
        var own = buffer.AsSpan(taken.Length, taken.Length);
        var shared = buffer.AsSpan(2 * taken.Length, taken.Length);
        var values = buffer.AsSpan(3 * taken.Length, taken.Length);
        for (var i = 0; i < taken.Length; i++)
        {
            var (known, weighted) = (rows.Pupils[taken[i]], rows.Weighted[taken[i]]);
            pupils[i] = known == FixedPoint.Missing ? double.NaN : known;
            own[i] = 1 / pupils[i];
            shared[i] = weighted == FixedPoint.Missing ? double.NaN : (double)rows.Weights[taken[i]] / weighted;
        }

        for (var k = 0; k < indicators; k++)
        {
            Judge(stage, k, taken, standard.Indicators[k].Shared ? shared : own, values);
            moments[(int)stage][k] = Moments.Of(values, pupils);
        }

        ArrayPool<double>.Shared.Return(buffer);
    }

    private void Judge(Stage stage, int indicator, int[] taken, ReadOnlySpan<double> perPupil, Span<double> values)
    {
        var definition = standard.Indicators[indicator];
        var factor = definition.Per / (double)FixedPoint.Scale;
        var (threshold, floor) = (FixedPoint.ToDouble(definition.Threshold(stage)), FixedPoint.ToDouble(definition.Floor(stage)));
        var (nearThreshold, nearFloor) = (threshold * Limit.Near, floor * Limit.Near);
        var resources = rows.Resources.AsSpan(indicator * rows.Count, rows.Count);
        for (var i = 0; i < taken.Length; i++)
        {
            var row = taken[i];
            var resource = resources[row];
            var x = resource * factor * perPupil[i];
            values[i] = x;
            var status = (IndicatorStatus)((x < threshold ? 1 : 0) + (x < floor ? 1 : 0));
            // Clear of both limits and known is what nearly every figure is. The rest, NaN with it, is looked at closely.
            if (!(Math.Abs(x - threshold) > nearThreshold && Math.Abs(x - floor) > nearFloor) || resource == FixedPoint.Missing)
            {
                status = JudgeExactly(row, indicator);
                if (status == IndicatorStatus.Missing) values[i] = double.NaN;
            }

            statuses[row * indicators + indicator] = status;
        }
    }

    private IndicatorStatus JudgeExactly(int row, int indicator)
    {
        var definition = standard.Indicators[indicator];
        var exact = Exact(row, indicator);
        return !exact.IsKnown ? IndicatorStatus.Missing
            : Limit.ReachesExactly(exact, definition.Threshold(rows.Stage[row])) ? IndicatorStatus.Met
            : Limit.ReachesExactly(exact, definition.Floor(rows.Stage[row])) ? IndicatorStatus.Near
            : IndicatorStatus.Below;
    }
}
