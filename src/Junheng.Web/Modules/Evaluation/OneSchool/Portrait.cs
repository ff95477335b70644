using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;
using Junheng.Web.Modules.Evaluation.Published;

namespace Junheng.Web.Modules.Evaluation.OneSchool;

/// <summary>One stage of a school as its page shows it.</summary>
internal sealed record StagePortrait(Stage Stage, int Row, Verdict? Verdict, string Outside, long? Pupils, IReadOnlyList<IndicatorResult> Indicators);

/// <summary>A class with more pupils than it may have is told apart.</summary>
internal sealed record ListedClass(string Stage, string Grade, string Name, string Pupils, bool TooLarge);

/// <summary>A figure of the school: its name, how it is written, and its explanation.</summary>
public sealed record AttributeFigure(string Name, string Written, string Unit, string Code);

/// <summary>学校画像: everything of one school.</summary>
internal sealed class Portrait
{
    private readonly DistrictEvaluation evaluation;
    private readonly DistrictReading reading;
    private readonly int school;

    public Portrait(DistrictReading reading, Reading counted, int school)
    {
        (this.reading, evaluation, this.school) = (reading, reading.Of(counted), school);
        Facts = reading.Schools[school];
        Stages = [.. Rules.Common.Stages.Compulsory.Select(StageOf).OfType<StagePortrait>()];
        Conditions = [.. ConditionsOf()];
        Findings = [.. reading.Findings.Where(finding => reading.FindingSchools.Of(finding) == Facts.Code)];
    }

    public SchoolFacts Facts { get; }

    public IReadOnlyList<StagePortrait> Stages { get; }

    public Verdict? Verdict => evaluation.VerdictOfSchool(school);

    /// <summary>Items that this school fails or leaves open, and why.</summary>
    public IReadOnlyList<(string Id, string Name, ItemStatus Status, IReadOnlyList<string> Reasons)> Conditions { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The school that this teaching point joined; null when it did not.</summary>
    public SchoolFacts? Joined => Enumerable.Range(0, evaluation.Rows.Count)
        .Where(row => evaluation.Rows.SchoolOf(row) == school && evaluation.Rows.ParentOf(row) >= 0)
        .Select(row => reading.Schools[evaluation.Rows.ParentOf(row)]).FirstOrDefault();

    /// <summary>Teaching points that joined this school.</summary>
    public IEnumerable<SchoolFacts> Points => Enumerable.Range(0, evaluation.Rows.Count)
        .Where(row => evaluation.Rows.ParentOf(row) == school).Select(row => reading.Schools[evaluation.Rows.SchoolOf(row)]).Distinct();

    public IReadOnlyList<ListedClass> Classes()
    {
        var figures = reading.Figures;
        var listed = new List<ListedClass>();
        foreach (var stage in Rules.Common.Stages.Compulsory)
        {
            var most = FixedPoint.Of(evaluation.Standard.Limits.ClassSizes[(int)stage]);
            foreach (var row in figures.ClassRows(school, stage))
            {
                var pupils = figures.Classes.Value(Codes.Students, row);
                listed.Add(new ListedClass(
                    stage.NameZh(), figures.Classes.Text(Codes.Grade, row), figures.Classes.Text(Codes.ClassName, row),
                    pupils == FixedPoint.Missing ? "缺" : FixedPoint.Format(pupils), pupils > most));
            }
        }

        return listed;
    }

    public IReadOnlyList<(string Subject, string Name, string Area)> Rooms()
    {
        var figures = reading.Figures;
        var subject = figures.Catalogue.Find(Level.Room, Codes.Subject)!;
        var listed = new List<(string, string, string)>();
        foreach (var row in figures.RoomRows(school))
        {
            var area = figures.Rooms.Value(Codes.RoomArea, row);
            listed.Add((
                subject.Choices[figures.Rooms.ChoiceOf(Codes.Subject, row) ?? 0].NameZh, figures.Rooms.Text(Codes.Name, row),
                area == FixedPoint.Missing ? "缺" : FixedPoint.Format(area)));
        }

        return listed;
    }

    /// <summary>The school's own figures and attributes that are recorded, in catalogue order.</summary>
    public IReadOnlyList<AttributeFigure> Figures() => Recorded(Level.School, "");

    /// <summary>Its figures at a stage.</summary>
    public IReadOnlyList<AttributeFigure> Figures(Stage stage) => Recorded(Level.Stage, stage.Code());

    private List<AttributeFigure> Recorded(Level level, string stage)
    {
        var recorded = new List<AttributeFigure>();
        foreach (var measure in reading.Figures.Catalogue.At(level))
        {
            if (!reading.Stored.Record.Figures.TryGetValue(new FigureKey(Facts.Code, stage, measure.Code), out var value)) continue;
            recorded.Add(new AttributeFigure(measure.NameZh, value.Shown(measure), measure.Unit, measure.Code));
        }

        return recorded;
    }

    private StagePortrait? StageOf(Stage stage)
    {
        var row = evaluation.Rows.Find(school, stage);
        if (row < 0) return null;
        var inScope = evaluation.Rows.InScope(row);
        return new StagePortrait(
            stage, row, evaluation.VerdictOf(row), evaluation.Rows.ReasonOf(row).NameZh(), evaluation.Rows.PupilsOf(row),
            inScope ? [.. Enumerable.Range(0, evaluation.Standard.Indicators.Count).Select(k => evaluation.Indicator(row, k))] : []);
    }

    private IEnumerable<(string, string, ItemStatus, IReadOnlyList<string>)> ConditionsOf()
    {
        foreach (var item in evaluation.Items)
        {
            if (item.Status == ItemStatus.Met) continue;
            var reasons = reading.ReasonsOf(evaluation.Options.Reading, item.Item.Id).Where(reason => reason.School == school && reason.Status != ItemStatus.Met).ToList();
            if (reasons.Count == 0) continue;
            var status = reasons.Exists(reason => reason.Status == ItemStatus.Unmet) ? ItemStatus.Unmet : ItemStatus.Unknown;
            yield return (item.Item.Id, item.Item.NameZh, status, [.. reasons.Select(reason => Phrases.Reason(reason, false))]);
        }
    }
}
