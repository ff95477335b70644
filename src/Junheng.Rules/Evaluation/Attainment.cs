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
    /// <summary>Rows of a stage whose values are worked out on the stack: more than nearly every district has.</summary>
    private const int MostOnStack = 512;

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
        members = InScope();
        moments = [new Moments[indicators], new Moments[indicators]];
    }

    /// <summary>Judges every row in scope; rows out of scope are <see cref="IndicatorStatus.Missing"/>.</summary>
    public static Attainment Of(StageRows rows, Standard standard)
    {
        var attainment = new Attainment(rows, standard);
        attainment.Judge(Stage.Primary);
        attainment.Judge(Stage.Junior);
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
    public int Met(int row)
    {
        var met = 0;
        for (var at = row * indicators; at < (row + 1) * indicators; at++)
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
        for (var at = row * indicators; at < (row + 1) * indicators; at++)
        {
            switch (statuses[at])
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

    /// <summary>The rows in scope at primary and junior. The others have every indicator missing.</summary>
    private int[][] InScope()
    {
        var counts = new int[2];
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Reason[row] == ScopeReason.InScope) counts[(int)rows.Stage[row]]++;
        }

        int[][] found = [new int[counts[0]], new int[counts[1]]];
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            if (rows.Reason[row] == ScopeReason.InScope) found[(int)rows.Stage[row]][--counts[(int)rows.Stage[row]]] = row;
            else for (var at = row * indicators; at < (row + 1) * indicators; at++) statuses[at] = IndicatorStatus.Missing;
        }

        return found;
    }

    /// <summary>Judges the rows of a stage indicator by indicator. Values are needed for statuses and moments only, so that they
    /// are not kept: a row leaves nothing behind but a byte for each of its statuses.</summary>
    private void Judge(Stage stage)
    {
        var taken = members[(int)stage];
        var buffer = taken.Length <= MostOnStack ? stackalloc double[4 * taken.Length] : new double[4 * taken.Length];
        var pupils = buffer[..taken.Length];
        var own = buffer.Slice(taken.Length, taken.Length);
        var shared = buffer.Slice(2 * taken.Length, taken.Length);
        var values = buffer.Slice(3 * taken.Length, taken.Length);
        for (var i = 0; i < taken.Length; i++)
        {
            var (known, weighted) = (rows.Pupils[taken[i]], rows.Weighted[taken[i]]);
            pupils[i] = known == FixedPoint.Missing ? double.NaN : known;
            own[i] = 1 / pupils[i];
            shared[i] = weighted == FixedPoint.Missing ? double.NaN : (double)rows.Weights[taken[i]] / weighted;
        }

        for (var k = 0; k < indicators; k++)
        {
            var known = Judge(stage, k, taken, standard.Indicators[k].Shared ? shared : own, values);
            moments[(int)stage][k] = known == taken.Length ? Moments.Of(values, pupils) : Moments.OfKnown(values, pupils);
        }
    }

    /// <summary>Values and statuses of one indicator; NaN where it is missing. Tells how many are known.</summary>
    private int Judge(Stage stage, int indicator, int[] taken, ReadOnlySpan<double> perPupil, Span<double> values)
    {
        var definition = standard.Indicators[indicator];
        var factor = definition.Per / (double)FixedPoint.Scale;
        var (threshold, floor) = (FixedPoint.ToDouble(definition.Threshold(stage)), FixedPoint.ToDouble(definition.Floor(stage)));
        var (nearThreshold, nearFloor) = (threshold * Limit.Near, floor * Limit.Near);
        var (resources, at) = (rows.Resources, indicator * rows.Count);
        var known = taken.Length;
        for (var i = 0; i < taken.Length; i++)
        {
            var row = taken[i];
            var resource = resources[at + row];
            var x = resource * factor * perPupil[i];
            values[i] = x;
            var status = (IndicatorStatus)((x < threshold ? 1 : 0) + (x < floor ? 1 : 0));
            // Clear of both limits and known is what nearly every figure is. The rest, NaN with it, is looked at closely.
            if (!(Math.Abs(x - threshold) > nearThreshold && Math.Abs(x - floor) > nearFloor) || resource == FixedPoint.Missing)
            {
                status = JudgeExactly(row, indicator);
                if (status == IndicatorStatus.Missing)
                {
                    values[i] = double.NaN;
                    known--;
                }
            }

            statuses[row * indicators + indicator] = status;
        }

        return known;
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
