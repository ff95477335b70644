using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>Settles which stage each figure of a school speaks of: the heading's, the row's or the table's; else the only one
/// that its kind has. Where several are left, the figure is nobody's and said so; where two cells disagree, both are named.</summary>
internal sealed class StageFigures
{
    private readonly HashSet<(ColumnUse, ColumnUse)> columns = [];
    private readonly HashSet<(int, int)> rows = [];

    /// <summary>What cannot be taken.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>What was noticed.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Settles the figures of a school whose kind is known.</summary>
    public void Settle(SchoolDraft school)
    {
        var kind = StageSets.Of(school.Kind!.Value);
        foreach (var figure in school.Figures.Where(figure => figure.Column.Field!.Level != Level.Stage))
        {
            Keep(school, school.School, figure.Column.Field!.Code, figure);
        }

        // Schools without stages of ours are registered and nothing more.
        if (kind == StageSet.None) return;
        foreach (var field in school.Figures.Where(figure => figure.Column.Field!.Level == Level.Stage).GroupBy(figure => figure.Column.Field!.Code))
        {
            var unsettled = new List<ReadFigure>();
            // Those whose stage is said come first: a total is only held against them.
            foreach (var figure in field.OrderBy(figure => figure.Stages.Single() is null))
            {
                var stages = figure.Stages & kind;
                if (stages.Single() is { } stage && IsTotalAbove(school, field.Key, figure, stage)) Compare(school, field.Key, figure, stages);
                else if (stages.Single() is { } only) Keep(school, school.ByStage, (only, field.Key), figure);
                else if (field.Key == Codes.MigrantStudents && stages == kind && !kind.HasFlag(StageSet.Senior)) Keep(school, school.School, field.Key, figure);
                else if (stages != StageSet.None) unsettled.Add(figure);
                else if (figure.Value != 0) RefuseForeign(school, figure);
            }

            foreach (var figure in unsettled) Compare(school, field.Key, figure, figure.Stages & kind);
        }
    }

    /// <summary>Whether a total of the whole school stands beside its only stage and is more: it holds children of a kindergarten
    /// class too, and the stage's own column tells.</summary>
    private static bool IsTotalAbove(SchoolDraft school, string field, ReadFigure figure, Stage stage) =>
        figure.Stages.Single() is null && figure.Column.Heading.IsTotal
        && school.ByStage.TryGetValue((stage, field), out var own) && own.Stages.Single() is not null && own.Row == figure.Row && figure.Value > own.Value;

    private void Keep<TKey>(SchoolDraft school, Dictionary<TKey, ReadFigure> figures, TKey key, ReadFigure figure)
        where TKey : notnull
    {
        if (figures.TryAdd(key, figure)) return;
        var first = figures[key];
        if (first.Value == figure.Value) return;
        var args = new[] { school.Code, first.Column.Heading.Shown, FixedPoint.Format(first.Value), first.Place.ToRefusal(), figure.Column.Heading.Shown, FixedPoint.Format(figure.Value) };
        // One sentence for two columns that disagree, one for two rows: not one for each school or figure.
        if (first.Row == figure.Row ? columns.Add((first.Column, figure.Column)) : rows.Add((first.Row, figure.Row)))
        {
            Refusals.Add(new Refusal(first.Row == figure.Row ? "statistics_two_columns" : "statistics_two_figures", figure.Place, args));
        }
    }

    private void RefuseForeign(SchoolDraft school, ReadFigure figure) => Refusals.Add(new Refusal(
        "statistics_foreign_stage", figure.Place,
        [school.Code, school.Kind!.Value.NameZh(), string.Join('、', figure.Stages.Members().Select(stage => stage.NameZh())), figure.Column.Heading.Shown, FixedPoint.Format(figure.Value)]));

    /// <summary>A figure of several stages together: held against their sum when all of them are known.</summary>
    private void Compare(SchoolDraft school, string field, ReadFigure figure, StageSet stages)
    {
        // Nobody together is nobody in each.
        foreach (var stage in figure.Value == 0 ? stages.Members() : []) school.ByStage.TryAdd((stage, field), figure);
        var known = stages.Members().Where(stage => school.ByStage.ContainsKey((stage, field))).ToList();
        if (known.Count < stages.Members().Count())
        {
            Findings.Add(new Finding(
                known.Count == 0 ? "statistics_stage_untold" : "statistics_stage_partly", Severity.Error, figure.Place,
                [school.Code, school.Kind!.Value.NameZh(), figure.Column.Heading.Shown, string.Join('、', stages.Members().Except(known).Select(stage => stage.NameZh()))]));
            return;
        }

        var sum = known.Sum(stage => school.ByStage[(stage, field)].Value);
        if (sum == figure.Value) return;
        Findings.Add(new Finding(
            "statistics_sum_differs", Severity.Error, figure.Place,
            [school.Code, figure.Column.Heading.Shown, FixedPoint.Format(figure.Value), FixedPoint.Format(sum)]));
    }
}
