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
    private const int OutOfScope = -1;

    private readonly StageRows rows;
    private readonly Standard standard;
    private readonly StageValues[] stages;

    /// <summary>Where a row stands among the rows of its stage; <see cref="OutOfScope"/> when it is not evaluated.</summary>
    private readonly int[] places;

    private Attainment(StageRows rows, Standard standard)
    {
        this.rows = rows;
        this.standard = standard;
        places = new int[rows.Count];
        Array.Fill(places, OutOfScope);
        stages = [.. Stages.Compulsory.Select(stage => new StageValues(rows, standard, stage, places))];
    }

    /// <summary>Judges every row in scope; rows out of scope hold NaN and <see cref="IndicatorStatus.Missing"/>.</summary>
    public static Attainment Of(StageRows rows, Standard standard)
    {
        var attainment = new Attainment(rows, standard);
        foreach (var stage in attainment.stages)
        {
            for (var k = 0; k < standard.Indicators.Count; k++) attainment.Judge(stage, k);
        }

        return attainment;
    }

    /// <summary>The value of an indicator (0 … 6) of a row; NaN when missing or out of scope.</summary>
    public double Value(int row, int indicator) =>
        places[row] == OutOfScope ? double.NaN : stages[(int)rows.Stage[row]].Values(indicator)[places[row]];

    /// <summary>Where an indicator (0 … 6) of a row stands.</summary>
    public IndicatorStatus Status(int row, int indicator) =>
        places[row] == OutOfScope ? IndicatorStatus.Missing : stages[(int)rows.Stage[row]].Statuses(indicator)[places[row]];

    /// <summary>The rows in scope of a compulsory stage with their values.</summary>
    internal StageValues At(Stage stage) => stages[(int)stage];

    /// <summary>How many indicators of the rows in scope have a status.</summary>
    public int Count(IndicatorStatus status) => stages.Sum(stage => stage.Count(status));

    /// <summary>How many indicators a row meets; 0 out of scope.</summary>
    public int Met(int row)
    {
        var met = 0;
        for (var k = 0; k < standard.Indicators.Count; k++)
        {
            if (Status(row, k) == IndicatorStatus.Met) met++;
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
        for (var k = 0; k < standard.Indicators.Count; k++)
        {
            switch (Status(row, k))
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

    private void Judge(StageValues stage, int indicator)
    {
        var definition = standard.Indicators[indicator];
        var factor = definition.Per / (double)FixedPoint.Scale;
        var (threshold, floor) = (FixedPoint.ToDouble(definition.Threshold(stage.Stage)), FixedPoint.ToDouble(definition.Floor(stage.Stage)));
        var (nearThreshold, nearFloor) = (threshold * Limit.Near, floor * Limit.Near);
        var resources = rows.Resources.AsSpan(indicator * rows.Count, rows.Count);
        var members = stage.Rows;
        var perPupil = (definition.Shared ? stage.SharePerPupil : stage.OwnPerPupil).AsSpan(0, members.Length);
        var values = stage.Values(indicator)[..members.Length];
        var statuses = stage.Statuses(indicator)[..members.Length];
        var missing = 0;
        for (var i = 0; i < members.Length; i++)
        {
            var resource = resources[members[i]];
            var x = resource * factor * perPupil[i];
            values[i] = x;
            statuses[i] = (IndicatorStatus)((x < threshold ? 1 : 0) + (x < floor ? 1 : 0));
            // Clear of both limits, and known: what nearly every figure is. The rest, NaN with it, is looked at closely.
            if (Math.Abs(x - threshold) > nearThreshold && Math.Abs(x - floor) > nearFloor && resource != FixedPoint.Missing) continue;
            statuses[i] = JudgeExactly(members[i], indicator);
            if (statuses[i] != IndicatorStatus.Missing) continue;
            values[i] = double.NaN;
            missing++;
        }

        stage.Known[indicator] = members.Length - missing;
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
