using Junheng.Rules.Evaluation.Items;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>
/// Every figure that is asked for and blank 缺数清单, each once, with all that it leaves open: the blanks behind the missing
/// indicators of rows in scope, the open conditions of items that are not met, and the unchecked vetoes.
/// </summary>
public static class MissingFigures
{
    /// <summary>One by one: by table, catalogue order, stage and school.</summary>
    public static IReadOnlyList<MissingEntry> Of(DistrictEvaluation evaluation) => [.. Columns(evaluation).Entries()];

    /// <summary>The same with all schools that lack a figure for the same reasons in one line, in the order of the first of them.</summary>
    public static IReadOnlyList<MissingLine> Lines(DistrictEvaluation evaluation) => [.. Columns(evaluation).Lines()];

    private static MissingColumns Columns(DistrictEvaluation evaluation)
    {
        var columns = new MissingColumns(evaluation);
        AddRows(evaluation, columns);
        AddItems(evaluation, columns);
        foreach (var veto in evaluation.Vetoes.Where(veto => veto.Status == VetoStatus.Unchecked))
        {
            columns.Add(new MissingFigure(Level.District, veto.Veto.Id, -1, null, veto.Veto.Id));
        }

        return columns;
    }

    private static void AddRows(DistrictEvaluation evaluation, MissingColumns columns)
    {
        var missing = new MissingOfRows(evaluation);
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            if (!evaluation.Rows.InScope(row)) continue;
            for (var k = 0; k < evaluation.Standard.Indicators.Count; k++)
            {
                if (evaluation.Attainment.Status(row, k) == IndicatorStatus.Missing) missing.Tell(row, k, columns.Add);
            }
        }
    }

    private static void AddItems(DistrictEvaluation evaluation, MissingColumns columns)
    {
        var district = new ItemFigures(evaluation.Figures, evaluation.Standard, evaluation.Settings, evaluation.Options.Reading);
        foreach (var item in evaluation.Items.Where(item => item.Unknowns.Count > 0))
        {
            ItemJudgement.Tell(district, item.Item.Id, new BlankList(evaluation.Figures, item.Item.Id, columns));
        }
    }
}

/// <summary>A blank and all that asks for it.</summary>
/// <param name="Figure">The blank; <see cref="MissingFigure.For"/> is empty but for statements about a school.</param>
/// <param name="For">Indicators, items and vetoes, in the order of the standard.</param>
public sealed record MissingEntry(MissingFigure Figure, IReadOnlyList<string> For);

/// <summary>One figure that is blank for several schools, with the same that asks for it.</summary>
/// <param name="Figure">The figure, of no school.</param>
/// <param name="Schools">The positions of the schools, ascending; -1 alone for a figure of the district.</param>
/// <param name="For">Indicators, items and vetoes, in the order of the standard.</param>
public sealed record MissingLine(MissingFigure Figure, IReadOnlyList<int> Schools, IReadOnlyList<string> For);
