using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

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
        var indicator = evaluation.Standard.Indicators[k];
        var (school, stage) = (rows.SchoolOf(row), rows.StageOf(row));
        var found = new List<MissingFigure>();
        var stages = indicator.Shared ? Stages.All.Where(one => figures.HasStage(school, one)) : [stage];
        // A teaching point only joins when its pupils are known.
        foreach (var one in stages) AddOfStage(found, school, one, Codes.Students, indicator.Id);
        foreach (var term in indicator.Terms)
        {
            if (indicator.Shared)
            {
                foreach (var unit in Units(school)) AddOfSchool(found, unit, term.Code, indicator.Id);
            }
            else
            {
                foreach (var unit in stage == Stage.Primary ? Units(school) : [school]) AddOfStage(found, unit, stage, term.Code, indicator.Id);
            }
        }

        return found;
    }

    private IEnumerable<int> Units(int school) => points[school].Prepend(school);

    private void AddOfSchool(List<MissingFigure> found, int school, string code, string id)
    {
        if (figures.SchoolValue(code, school) == FixedPoint.Missing) Add(found, new MissingFigure(Level.School, code, school, null, id));
    }

    private void AddOfStage(List<MissingFigure> found, int school, Stage stage, string code, string id)
    {
        if (figures.StageValue(code, school, stage) != FixedPoint.Missing) return;
        Add(found, new MissingFigure(Level.Stage, figures.StageRow(school, stage) < 0 ? Codes.Stage : code, school, stage, id));
    }

    private static void Add(List<MissingFigure> found, MissingFigure figure)
    {
        if (!found.Contains(figure)) found.Add(figure);
    }
}
