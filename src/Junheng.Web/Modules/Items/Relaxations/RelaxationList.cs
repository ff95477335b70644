using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Items.Relaxations;

/// <summary>One relaxation of one school: what it asked for, whether its conditions hold, whether it was granted, and what comes of it.</summary>
internal sealed record RelaxationLine(int School, string Id, RelaxationCase Case, ToldRequest? Request, bool Granted)
{
    /// <summary>Nothing was asked for, nothing granted, and nothing would come of it.</summary>
    public bool IsIdle => Request is null && !Granted && Case.Holding == Holding.Fails;
}

/// <summary>放宽申请和批准: every school and relaxation where something was asked, is granted or may hold.</summary>
public sealed class RelaxationList(Readings readings, Requests requests)
{
    public async Task<ListTable> Table(Here here, CancellationToken cancel)
    {
        var reading = await readings.Of(here.District, here.Year, here.Basis, cancel);
        var lines = await Lines(here, reading, cancel);
        return new ListTable(
            "relaxations",
            "放宽申请和批准",
            [
                new ListColumn("name", "学校") { Width = 28 }, new ListColumn("id", "放宽") { Choice = true, Width = 8 },
                new ListColumn("holds", "条件") { Choice = true, Width = 10 }, new ListColumn("asked", "申请") { Choice = true, Width = 10 },
                new ListColumn("granted", "批准") { Choice = true, Width = 10 }, new ListColumn("matters", "改变结论") { Choice = true, Width = 10 },
                .. Enum.GetValues<Reading>().Select(one => new ListColumn($"under-{one.Code()}", one.NameZh()) { Choice = true, Width = 10 }),
                new ListColumn("town", "镇街") { Choice = true, Width = 14, Minor = true },
            ],
            [.. lines.Where(line => !line.IsIdle)
                .OrderBy(line => line.Request is { Waits: true } ? 0 : line.Request is not null || line.Granted ? 1 : Matters(reading, line) ? 2 : 3).Select(line => Row(reading, here, line))])
        {
            Empty = "没有学校申请放宽，也没有条件可能成立的学校。",
            Export = here.To("lists/relaxations.xlsx"),
            Under = $"{here.District.Name}　{here.Year}–{here.Year + 1}学年" + (here.District.Demonstration ? "　【演示数据】" : ""),
        };
    }

    internal async Task<IReadOnlyList<RelaxationLine>> Lines(Here here, DistrictReading reading, CancellationToken cancel)
    {
        var asked = (await requests.Of(here.District.Id, here.Year, null, cancel)).ToLookup(one => (one.Request.SchoolId, one.Request.Relaxation));
        var sight = Sight.Of(here.Actor, reading);
        var cases = new RelaxationCases(reading.Of(Reading.Strict));
        return
        [
            .. from school in sight.Schools
               from id in RelaxationCases.Ids
               let one = cases.Of(id, school)
               where one is not null
               select new RelaxationLine(school, id, one, asked[(reading.SchoolId(school), id)].FirstOrDefault(), cases.IsGranted(id, school)),
        ];
    }

    /// <summary>Whether the school stands otherwise once the relaxation counts: one that is not needed stands last.</summary>
    private static bool Matters(DistrictReading reading, RelaxationLine line) =>
        Under(reading.Of(Reading.Strict), line.Id, line.School) != Under(reading.Of(Reading.Eligible), line.Id, line.School);

    private static ListCell[] Row(DistrictReading reading, Here here, RelaxationLine line)
    {
        var school = reading.Schools[line.School];
        return
        [
            new ListCell(school.Name, null, here.To($"schools/{school.Code}/relaxations")), line.Id, ListCell.Of(Of(line.Case.Holding)), ListCell.Of(Of(line.Request)),
            ListCell.Of(line.Granted ? new Chip("pass", "已批准") : new Chip("none", "未批准")),
            Matters(reading, line) ? "改变" : "不改变",
            .. Enum.GetValues<Reading>().Select(one => ListCell.Of(Under(reading.Of(one), line.Id, line.School))),
            school.Town,
        ];
    }

    public static Chip Of(Holding holding) => new(holding switch { Holding.Holds => "pass", Holding.Fails => "none", _ => "pending" }, holding.NameZh());

    public static Chip Of(ToldRequest? request) => request switch
    {
        null => new Chip("none", "未申请"),
        { Decision: null } => new Chip("pending", "待处理"),
        { Decision.Granted: true } => new Chip("pass", "已准予"),
        _ => new Chip("fail", "未准予"),
    };

    /// <summary>What an evaluation says of a school at what can be relaxed: the school's verdict for L3 and L5, the item's for G3 and G4.</summary>
    public static Chip Under(DistrictEvaluation evaluation, string id, int school)
    {
        if (id[0] == 'L') return Chip.Of(evaluation.VerdictOfSchool(school), "不参加");
        var item = evaluation.Items.First(one => one.Item.Id == id);
        var code = evaluation.Figures.SchoolCode(school);
        return Chip.Of(item.Failures.Contains(code) ? ItemStatus.Unmet : item.Unknowns.Contains(code) ? ItemStatus.Unknown : ItemStatus.Met);
    }
}
