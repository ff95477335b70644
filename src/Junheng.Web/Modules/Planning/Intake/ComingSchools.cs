using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Planning;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Planning.Intake;

/// <summary>The coming September as one actor may see it.</summary>
/// <param name="Year">What the rules say; of the schools in scope only where the actor does not see all.</param>
/// <param name="Stored">The plans that stand.</param>
/// <param name="Reading">This year.</param>
/// <param name="Sight">What of it the actor sees by name.</param>
public sealed record Coming(ComingYear Year, IReadOnlyList<StoredIntake> Stored, DistrictReading Reading, Sight Sight)
{
    /// <summary>The schools that may be seen, in the rules' order.</summary>
    public IEnumerable<ComingSchool> Schools => Year.Schools.Where(school => Sight.Sees(school.School));

    /// <summary>Schools and stages that the actor may plan for, by code.</summary>
    public IReadOnlyList<IntakePlace> Places(Actor actor) =>
    [
        .. from school in Year.Schools.OrderBy(school => school.School)
           let facts = Reading.Schools[school.School]
           where actor.May(Permissions.IntakePlan, Reading.Key.District, facts.Id)
           from stage in school.Stages
           select new IntakePlace(facts.Id, facts.Code, facts.Name, stage.Stage),
    ];
}

/// <summary>招生计划校核: what the plan does to each school, the worst first.</summary>
public sealed class ComingSchools(Readings readings, IntakePlan plan)
{
    public async Task<Coming> Of(Here here, CancellationToken cancel)
    {
        var reading = await readings.Of(here.District, here.Year, here.Basis, cancel);
        var stored = await plan.Of(here.District.Id, here.Year + 1, cancel);
        var codes = reading.Stored.SchoolIds.ToDictionary(one => one.Value, one => one.Key);
        var coming = EnrolmentPlan.Of(reading.Of(here.Reading), IntakePlan.ForRules(stored, codes));
        return new Coming(coming, stored, reading, Sight.Of(here.Actor, reading));
    }

    public static ListTable Table(Coming coming, Here here)
    {
        return new ListTable(
            "enrolment-plan",
            $"{here.Year + 1}年招生计划校核",
            [
                new ListColumn("name", "学校") { Width = 28 }, new ListColumn("stage", "学段") { Choice = true, Width = 8 },
                new ListColumn("size", "班额") { Choice = true, Width = 10 }, new ListColumn("school", "规模") { Choice = true, Width = 10 },
                Whole("moved", "升级后人数"), Whole("classes", "计划班数"), Whole("pupils", "计划人数"), Whole("all", "9月1日人数"), Whole("all-classes", "班数"),
                Whole("largest", "最大班"), Whole("over", "超班额人数"), Whole("more", "还须增班"), Whole("over-size", "超规模人数"),
                new ListColumn("town", "镇街") { Choice = true, Width = 14, Minor = true },
            ],
            [.. coming.Schools.SelectMany(school => school.Stages.Select(stage => Row(coming, here, school, stage)))])
        {
            Empty = "这个学年还没有学校数据。",
            Export = here.To("lists/enrolment-plan.xlsx"),
            Under = $"{here.District.Name}　{here.Year + 1}年9月1日预计　口径：{here.Reading.NameZh()}" + (here.District.Demonstration ? "　【演示数据】" : ""),
        };

        static ListColumn Whole(string key, string title) => new(key, title) { Number = true, Format = "#,##0", Width = 10 };
    }

    private static ListCell[] Row(Coming coming, Here here, ComingSchool school, ComingStage stage)
    {
        var facts = coming.Reading.Schools[school.School];
        var entering = stage.Planned?.Pupils ?? 0;
        return
        [
            new ListCell(facts.Name, null, here.To($"schools/{facts.Code}/enrolment-plan")),
            stage.Stage.NameZh(),
            ListCell.Of(Chip.Of(stage.ClassSize)),
            school.Size is { } size ? ListCell.Of(Chip.Of(size)) : "",
            stage.IsListed ? Number(stage.KnownPupils - entering) : "待定",
            stage.Planned is { } plan ? Number(plan.Classes) : "待定",
            stage.Planned is { } planned ? Number(planned.Pupils) : "待定",
            stage.IsKnown ? Number(stage.KnownPupils) : "待定",
            stage.IsKnown ? Number(stage.KnownClasses) : "待定",
            stage.Grades.Count > 0 ? Number(stage.Grades.Max(grade => grade.Largest)) : "",
            Number(stage.Over),
            Number(stage.MoreClasses),
            school.Size is null ? "" : Number(school.OverSize),
            facts.Town,
        ];
    }

    private static ListCell Number(int number) => new($"{number:#,##0}", number);
}
