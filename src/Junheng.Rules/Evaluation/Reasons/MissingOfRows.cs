using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>The blanks that leave an indicator of a row missing: its own terms and pupils, those of the teaching points that joined
/// the school, and for L4–L7 the pupils of the school's other stages.</summary>
internal sealed class MissingOfRows
{
    private readonly DistrictEvaluation evaluation;
    private readonly DistrictFigures figures;
    private readonly StageRows rows;
    private readonly ILookup<int, int> points;

    public MissingOfRows(DistrictEvaluation evaluation)
    {
        this.evaluation = evaluation;
        figures = evaluation.Figures;
        rows = evaluation.Rows;
        points = Enumerable.Range(0, rows.Count).Where(row => rows.ParentOf(row) >= 0).ToLookup(rows.ParentOf, rows.SchoolOf);
    }

    /// <summary>Each blank once, pupils first.</summary>
    public IReadOnlyList<MissingFigure> Of(int row, int k)
    {
        var found = new List<MissingFigure>();
        Tell(row, k, figure =>
        {
            if (!found.Contains(figure)) found.Add(figure);
        });
        return found;
    }

    /// <summary>The same one by one; what is asked for twice is told twice.</summary>
    public void Tell(int row, int k, Action<MissingFigure> take)
    {
        var indicator = evaluation.Standard.Indicators[k];
        var (school, stage) = (rows.SchoolOf(row), rows.StageOf(row));
        // A teaching point only joins when its pupils are known.
        foreach (var one in Stages.All)
        {
            if (indicator.Shared ? figures.HasStage(school, one) : one == stage) TellStage(take, school, one, Codes.Students, indicator.Id);
        }

        foreach (var term in indicator.Terms)
        {
            Tell(take, indicator, term.Code, school, stage);
            if (!indicator.Shared && stage != Stage.Primary) continue;
            foreach (var point in points[school]) Tell(take, indicator, term.Code, point, stage);
        }
    }

    private void Tell(Action<MissingFigure> take, Indicator indicator, string code, int school, Stage stage)
    {
        if (!indicator.Shared) TellStage(take, school, stage, code, indicator.Id);
        else if (figures.SchoolValue(code, school) == FixedPoint.Missing) take(new MissingFigure(Level.School, code, school, null, indicator.Id));
    }

    private void TellStage(Action<MissingFigure> take, int school, Stage stage, string code, string id)
    {
        if (figures.StageValue(code, school, stage) != FixedPoint.Missing) return;
        take(new MissingFigure(Level.Stage, figures.StageRow(school, stage) < 0 ? Codes.Stage : code, school, stage, id));
    }
}
