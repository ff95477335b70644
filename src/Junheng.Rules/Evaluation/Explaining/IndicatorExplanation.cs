using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Explaining;

/// <summary>Explains one indicator of one school at one stage: numerator by numerator, with joined teaching points, the
/// stage's share and the relaxations that counted.</summary>
public sealed class IndicatorExplanation
{
    private readonly DistrictEvaluation evaluation;
    private readonly DistrictFigures figures;
    private readonly StageRows rows;
    private readonly int row;
    private readonly int school;
    private readonly Stage stage;
    private readonly Indicator indicator;
    private readonly int k;

    private IndicatorExplanation(DistrictEvaluation evaluation, int row, int k)
    {
        this.evaluation = evaluation;
        this.row = row;
        this.k = k;
        figures = evaluation.Figures;
        rows = evaluation.Rows;
        school = rows.SchoolOf(row);
        stage = rows.StageOf(row);
        indicator = evaluation.Standard.Indicators[k];
    }

    /// <summary>The tree of indicator <paramref name="k"/> (0 … 6) of a row in scope.</summary>
    public static Explanation Of(DistrictEvaluation evaluation, int row, int k) => new IndicatorExplanation(evaluation, row, k).Tree();

    private Explanation Tree()
    {
        var result = evaluation.Indicator(row, k);
        var resource = indicator.Shared && rows.Several[row] ? ShareOfStage(result) : Numerator();
        var pupils = Pupils(stage);
        return new Explanation(indicator.NameZh, indicator.NameEn)
        {
            Id = indicator.Id,
            Value = result.Value,
            Unit = indicator.UnitZh,
            Formula = indicator.Per == 100 ? "per_hundred" : "per_pupil",
            Args = [resource.NameZh, pupils.NameZh, resource.NameEn, pupils.NameEn],
            Clause = indicator.Clause,
            Status = result.Status.Code(),
            Parts =
            [
                resource,
                pupils,
                Cut("threshold", "达标值", "threshold", result.Threshold),
                Cut("floor", "基本值（达标值的85%）", "floor (85 % of the threshold)", result.Floor),
                .. Gaps(result),
            ],
        };
    }

    private IEnumerable<Explanation> Gaps(IndicatorResult result)
    {
        if (result.Gap is not > 0) yield break;
        yield return new Explanation("距达标值还差", "lacking to the threshold")
        {
            Value = result.Gap, Unit = indicator.UnitZh, Formula = indicator.Countable ? "gap_whole" : "gap",
        };
        if (result.GapOfSchool is not { } whole) yield break;
        yield return new Explanation("全校须增加", "to be added by the whole school")
        {
            Value = whole, Unit = indicator.UnitZh, Formula = "gap_of_school",
        };
    }

    private static Explanation Cut(string id, string zh, string en, double value) =>
        new(zh, en) { Id = id, Value = value };

    private Explanation ShareOfStage(IndicatorResult result) => new($"{stage.NameZh()}分摊的{indicator.ShortZh}", $"{stage.Code()} share of the total of {indicator.Id}")
    {
        Value = result.Numerator,
        Unit = indicator.UnitZh,
        Formula = "share_of_stage",
        Args = [stage.NameZh()],
        Parts = [Numerator(), Weighted()],
    };

    /// <summary>Σ weight × pupils over the stages of the school.</summary>
    private Explanation Weighted() => new("加权学生数", "weighted pupils")
    {
        Value = rows.Weighted[row] == FixedPoint.Missing ? null : rows.Weighted[row] / 100.0,
        Unit = "人",
        Formula = "weighted_pupils",
        Args = [.. evaluation.Standard.SplitWeights.Select(weight => FixedPoint.Format(weight * (FixedPoint.Scale / 100)))],
        Parts = [.. Stages.All.Where(other => figures.HasStage(school, other)).Select(Pupils)],
    };

    private Explanation Numerator()
    {
        var total = rows.Resources[k * rows.Count + row];
        var units = Units().ToList();
        var (zh, en) = indicator.Shared ? ("", "") : (stage.NameZh(), $"{stage.Code()} ");
        return new Explanation($"{zh}{indicator.ShortZh}合计", $"{en}total of {indicator.Id}")
        {
            Value = total == FixedPoint.Missing ? null : FixedPoint.ToDouble(total),
            Written = total == FixedPoint.Missing ? null : FixedPoint.Format(total),
            Unit = indicator.UnitZh,
            Formula = units.Count > 1 ? "terms_joined" : "terms",
            Args = [Terms(measure => measure.NameZh, " ＋ "), Terms(measure => measure.NameEn, " + ")],
            Parts = [.. units.SelectMany(TermsOf), .. Relaxed(units)],
        };
    }

    private string Terms(Func<Measures.Measure, string> name, string plus) => string.Concat(indicator.Terms.Select((term, at) =>
        (term.Sign < 0 ? " − " : at > 0 ? plus : "") + name(figures.Catalogue.Find(Level, term.Code)!)));

    private Measures.Level Level => indicator.Shared ? Measures.Level.School : Measures.Level.Stage;

    /// <summary>The school and the teaching points that joined it, as far as the stage is concerned.</summary>
    private IEnumerable<int> Units()
    {
        yield return school;
        if (!indicator.Shared && stage != Stage.Primary) yield break;
        foreach (var point in PointsOf()) yield return point;
    }

    private IEnumerable<int> PointsOf()
    {
        for (var other = 0; other < rows.Count; other++)
        {
            if (rows.MergedInto[other] == school) yield return rows.Schools[other];
        }
    }

    private IEnumerable<Explanation> TermsOf(int unit) => indicator.Terms.Select(term => Named(unit, indicator.Shared
        ? MeasureExplanation.OfSchool(figures, unit, term.Code)
        : MeasureExplanation.OfStage(figures, unit, stage, term.Code)));

    private IEnumerable<Explanation> Relaxed(List<int> units)
    {
        var (code, level) = indicator.Id switch
        {
            "L3" => ("visiting_pe_arts_teachers", Measures.Level.Stage),
            "L5" => ("extra_sports_area_m2", Measures.Level.School),
            _ => ("", default),
        };
        if (code.Length == 0 || evaluation.Options.Reading == Reading.Strict) yield break;
        foreach (var unit in units.Where(unit => Relaxation.Counts(evaluation, rows, indicator.Id, school, unit)))
        {
            var leaf = level == Measures.Level.School
                ? MeasureExplanation.OfSchool(figures, unit, code)
                : MeasureExplanation.OfStage(figures, unit, stage, code);
            yield return Named(unit, leaf) with { Status = "relaxed" };
        }
    }

    private Explanation Pupils(Stage at)
    {
        var own = MeasureExplanation.OfStage(figures, school, at, "students");
        var points = at == Stage.Primary ? PointsOf().ToList() : [];
        var name = (Zh: at.NameZh() + own.NameZh, En: $"{own.NameEn}, {at.Code()}");
        if (points.Count == 0) return own with { NameZh = name.Zh, NameEn = name.En };
        var sum = rows.Pupils[rows.Find(school, at)];
        return new Explanation(name.Zh, name.En)
        {
            Value = sum == FixedPoint.Missing ? null : sum,
            Unit = "人",
            Formula = "pupils_joined",
            Parts = [Named(school, own), .. points.Select(point => Named(point, MeasureExplanation.OfStage(figures, point, at, "students")))],
        };
    }

    /// <summary>A leaf that says whose it is, where several schools stand together.</summary>
    private Explanation Named(int unit, Explanation leaf)
    {
        if (unit == school && !PointsOf().Any()) return leaf;
        var name = figures.Schools.Text("name", figures.SchoolRow(unit));
        return leaf with { NameZh = $"{name}：{leaf.NameZh}", NameEn = $"{name}: {leaf.NameEn}" };
    }
}
