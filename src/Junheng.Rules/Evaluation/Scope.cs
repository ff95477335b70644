using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>Builds the rows of an evaluation from a district's figures. Source: exchange format §4, §8 (<c>--relax</c>).</summary>
public static class Scope
{
    /// <summary>Every row of the district under a standard, its settings and a reading.</summary>
    public static StageRows Of(DistrictFigures figures, Standard standard, Settings settings, Reading reading)
    {
        var parents = Joining.Of(figures, settings.TeachingPoints, standard.SmallTeachingPoint);
        var rows = new StageRows(figures, CountRows(figures), standard.Indicators.Count);
        Number(figures, standard, rows);
        var joined = parents.Length == 0 ? null : new JoinedUnits(figures, rows, parents);
        joined?.AddPupils();
        Weigh(rows);
        new Resources(figures, standard, rows, joined, reading).Fill();
        Exclude(figures, standard, rows);
        return rows;
    }

    private static int CountRows(DistrictFigures figures)
    {
        var count = 0;
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            for (var stage = Stage.Primary; stage <= Stage.Senior; stage++)
            {
                if (figures.HasStage(school, stage)) count++;
            }
        }

        return count;
    }

    private static void Number(DistrictFigures figures, Standard standard, StageRows rows)
    {
        var students = figures.Stages.Numbers(Codes.Students);
        var weights = standard.SplitWeights.ToArray();
        var row = 0;
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            for (var stage = Stage.Primary; stage <= Stage.Senior; stage++)
            {
                if (!figures.HasStage(school, stage)) continue;
                var source = figures.StageRow(school, stage);
                rows.Schools[row] = school;
                rows.Sources[row] = source;
                rows.Stage[row] = stage;
                rows.MergedInto[row] = -1;
                rows.Weights[row] = weights[(int)stage];
                var pupils = source < 0 || students is null ? FixedPoint.Missing : students[source];
                rows.Pupils[row] = pupils == FixedPoint.Missing ? FixedPoint.Missing : pupils / FixedPoint.Scale;
                row++;
            }
        }
    }

    /// <summary>The common resources of a school are split by weight × pupils over the stages it has.</summary>
    private static void Weigh(StageRows rows)
    {
        for (var first = 0; first < rows.Count;)
        {
            var last = first;
            long sum = 0;
            for (; last < rows.Count && rows.Schools[last] == rows.Schools[first]; last++)
            {
                var pupils = rows.Pupils[last];
                sum = sum == FixedPoint.Missing || pupils == FixedPoint.Missing
                    ? FixedPoint.Missing
                    : sum + rows.Weights[last] * pupils;
            }

            for (var row = first; row < last; row++)
            {
                rows.Weighted[row] = sum;
                rows.Several[row] = last - first > 1;
            }

            first = last;
        }
    }

    private static void Exclude(DistrictFigures figures, Standard standard, StageRows rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var kind = figures.Kind(rows.Schools[row]);
            var pupils = rows.Pupils[row];
            rows.Reason[row] = rows.MergedInto[row] >= 0 ? ScopeReason.Merged
                : kind == SchoolKind.Special ? ScopeReason.Special
                : kind == SchoolKind.TeachingPoint && pupils != FixedPoint.Missing && pupils < standard.SmallTeachingPoint
                    ? ScopeReason.SmallTeachingPoint
                : pupils == 0 ? ScopeReason.NoPupils
                : rows.Stage[row] == Stage.Senior ? ScopeReason.SeniorStage
                : ScopeReason.InScope;
        }
    }
}
