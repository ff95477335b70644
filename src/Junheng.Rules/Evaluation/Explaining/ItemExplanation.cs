using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Explaining;

/// <summary>
/// Explains one item or veto: the district's figures that its clause asks for, then the schools in the way, each with its own
/// figures for the clause. Which figures those are is told by the catalogue alone (<see cref="Measure.Clause"/>).
/// </summary>
public static class ItemExplanation
{
    private const int MostSchools = 200;

    /// <summary>The tree of an item or veto by its id, or null when the standard has none of that id.</summary>
    public static Explanation? Of(DistrictEvaluation evaluation, string id)
    {
        var figures = evaluation.Figures;
        if (evaluation.Vetoes.FirstOrDefault(veto => veto.Veto.Id == id) is { } veto)
        {
            return Node(veto.Veto, veto.Status.Code(), null, OfDistrict(evaluation, id));
        }

        if (evaluation.Items.FirstOrDefault(item => item.Item.Id == id) is not { } item) return null;
        var reasons = ItemReasons.Of(evaluation, id).ToLookup(reason => reason.School);
        return Node(item.Item, item.Status.Code(), item.Value, [
            .. OfDistrict(evaluation, id),
            .. Schools(figures, item.Failures).Select(school => OfSchool(evaluation, school, id) with { Status = "unmet", Reasons = [.. reasons[school]] }),
            .. Schools(figures, item.Unknowns).Except(Schools(figures, item.Failures))
                .Select(school => OfSchool(evaluation, school, id) with { Status = "unknown", Reasons = [.. reasons[school]] }),
            .. Others(evaluation, item, id),
        ]) with { Reasons = [.. reasons[-1]] };
    }

    private static Explanation Node(Standards.Item item, string status, double? value, IEnumerable<Explanation> parts) => new(item.NameZh, item.NameEn)
    {
        Id = item.Id,
        Value = value,
        Formula = "conditions",
        Args = [item.RequirementZh],
        Clause = item.Clause,
        Status = status,
        Parts = [.. parts],
    };

    /// <summary>The keys of the clause, and of its patterns those that the district has (Q9.数学.level).</summary>
    private static IEnumerable<Explanation> OfDistrict(DistrictEvaluation evaluation, string id) =>
        from figures in Enumerable.Repeat(evaluation.Figures, 1)
        from measure in Asked(figures, Level.District, id)
        from code in measure.Code.Contains('*', StringComparison.Ordinal)
            ? figures.Districts.NumberColumns.Where(code => IsOf(figures, measure, code)).Order(StringComparer.Ordinal)
            : Enumerable.Repeat(measure.Code, 1)
        select code.StartsWith("setting.", StringComparison.Ordinal)
            ? MeasureExplanation.OfSetting(figures, code, evaluation.Options.Overrides)
            : MeasureExplanation.OfDistrict(figures, code);

    private static bool IsOf(DistrictFigures figures, Measure pattern, string code) =>
        pattern.Code != code && figures.DistrictValue(code) != FixedPoint.Missing
        && code.StartsWith(pattern.Code[..pattern.Code.IndexOf('*', StringComparison.Ordinal)], StringComparison.Ordinal)
        && code.EndsWith(pattern.Code[(pattern.Code.IndexOf('*', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal)
        && figures.Catalogue.Find(Level.District, code) is { } measure && measure.Meaning == pattern.Meaning;

    /// <summary>The schools that are not in the way, for a clause that asks for figures of schools.</summary>
    private static IEnumerable<Explanation> Others(DistrictEvaluation evaluation, ItemResult item, string id)
    {
        var figures = evaluation.Figures;
        var named = Schools(figures, item.Failures).Concat(Schools(figures, item.Unknowns)).ToHashSet();
        var others = Enumerable.Range(0, figures.SchoolCount)
            .Where(school => !named.Contains(school) && figures.Kind(school).HasCompulsoryRows())
            .Take(MostSchools)
            .Select(school => OfSchool(evaluation, school, id))
            .Where(school => school.Parts.Count > 0)
            .ToList();
        if (others.Count > 0) yield return new Explanation("其余学校", "other schools") { Parts = others };
    }

    private static Explanation OfSchool(DistrictEvaluation evaluation, int school, string id)
    {
        var figures = evaluation.Figures;
        var stages = Stages.Compulsory.Where(stage => figures.HasStage(school, stage)).ToList();
        return SpreadExplanation.NameOf(figures, school) with
        {
            Parts =
            [
                .. Asked(figures, Level.School, id).Select(measure => MeasureExplanation.OfSchool(figures, school, measure.Code)),
                .. stages.SelectMany(stage => Asked(figures, Level.Stage, id).Select(measure => OfStage(figures, school, stage, measure.Code))),
                .. stages.SelectMany(stage => Marked(
                    OfRows(figures, figures.Classes, figures.ClassRows(school, stage), id, Codes.ClassName), evaluation.Standard.Limits.ClassSizes[(int)stage])),
                .. OfRows(figures, figures.Rooms, figures.RoomRows(school), id, "name"),
                .. OfConfirmations(figures, school, id),
            ],
        };
    }

    private static Explanation OfStage(DistrictFigures figures, int school, Stage stage, string code)
    {
        var leaf = MeasureExplanation.OfStage(figures, school, stage, code);
        return leaf with { NameZh = stage.NameZh() + leaf.NameZh, NameEn = $"{leaf.NameEn}, {stage.Code()}" };
    }

    /// <summary>The last asked column of each list row (pupils of a class, area of a room), named by the row.</summary>
    private static List<Explanation> OfRows(DistrictFigures figures, FigureTable list, ReadOnlySpan<int> rows, string id, string name)
    {
        var leaves = new List<Explanation>();
        if (Asked(figures, list.Level, id).LastOrDefault() is not { } measure) return leaves;
        foreach (var row in rows)
        {
            var leaf = MeasureExplanation.OfRow(figures, list, row, measure.Code);
            var words = $"{list.Text("grade", row)} {list.Text(name, row)}".Trim();
            leaves.Add(leaf with { NameZh = $"{words}：{leaf.NameZh}", NameEn = $"{words}: {leaf.NameEn}" });
        }

        return leaves;
    }

    /// <summary>Classes above the limit are marked, and come first: who reads about forty classes looks for those.</summary>
    private static IEnumerable<Explanation> Marked(List<Explanation> classes, long most) => classes
        .Select(one => one.Value > most ? one with { Status = "unmet" } : one)
        .OrderBy(one => one.Status is null);

    private static List<Explanation> OfConfirmations(DistrictFigures figures, int school, string id)
    {
        var leaves = new List<Explanation>();
        var item = figures.Catalogue.Find(Level.Confirmation, "item");
        foreach (var row in figures.ConfirmationRows(school))
        {
            if (item is null || figures.Confirmations.ChoiceOf("item", row) is not { } choice || item.Choices[choice].Code != id) continue;
            leaves.Add(MeasureExplanation.OfRow(figures, figures.Confirmations, row, "value"));
        }

        return leaves;
    }

    private static IEnumerable<Measure> Asked(DistrictFigures figures, Level level, string id) => figures.Catalogue.At(level)
        .Where(measure => measure.Clause.Contains($"（{id}）", StringComparison.Ordinal) && !measure.Code.StartsWith("relaxation_", StringComparison.Ordinal));

    /// <summary>The positions of schools named by an item (for G5 <c>CODE/stage/grade/class</c>), each once.</summary>
    private static IEnumerable<int> Schools(DistrictFigures figures, IReadOnlyList<string> named) => named
        .Select(name => figures.Find(name) is var school and >= 0 ? school : figures.Find(name.Split('/')[0]))
        .Where(school => school >= 0)
        .Distinct()
        .Take(MostSchools);
}
