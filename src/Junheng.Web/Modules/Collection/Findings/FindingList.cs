using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Collection.Import;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Findings;

/// <summary>A finding as it is shown: whose it is, and what was said to it for as long as its figures stand.</summary>
public sealed record ShownFinding(FiguredFinding Figured, string SchoolName, string Town, string? Answer, string? By, DateTime? At)
{
    /// <summary>An error or a doubt to which nobody has said anything.</summary>
    public bool IsOpen => Answer is null && Figured.Finding.Severity != Severity.Info;
}

/// <summary>The findings of a year that the actor may see: a school its own, the office all of them.</summary>
public sealed class FindingList(JunhengDb db, Readings readings, UserNames people)
{
    private static readonly ListColumn[] Columns =
    [
        new("severity", "级别") { Choice = true }, new("school", "学校") { Width = 24 }, new("town", "镇街") { Choice = true }, new("finding", "问题") { Width = 80 },
        new("answer", "核查说明") { Width = 50 }, new("by", "说明人"), new("at", "时间") { Width = 18 },
    ];

    public async Task<IReadOnlyList<ShownFinding>> Of(Here here, CancellationToken cancel)
    {
        var reading = await readings.Of(here.District, here.Year, here.Basis, cancel);
        var last = await readings.Of(here.District, here.Year - 1, here.Basis, cancel);
        var visible = here.Actor.SchoolsFor(Permissions.FindingsView, here.District.Id);
        var found = Previews.Checked(reading, last).Where(one => visible is null
            || (one.School is { Length: > 0 } code && reading.Stored.SchoolIds.TryGetValue(code, out var id) && visible.Contains(id))).ToList();
        var (district, year) = (here.District.Id, here.Year);
        var answers = (await db.Set<FindingAnswer>().AsNoTracking().Where(answer => answer.DistrictId == district && answer.Year == year).ToListAsync(cancel))
            .GroupBy(answer => (answer.FindingKey, answer.ValuesHash)).ToDictionary(group => group.Key, group => group.MaxBy(answer => (answer.At, answer.Id))!);
        var names = await people.Of([.. answers.Values.Select(answer => answer.ActorId)], cancel);
        return
        [
            .. found.OrderBy(one => one.Finding.Severity).Select(one =>
            {
                var answer = answers.GetValueOrDefault((one.Key, one.ValuesHash));
                return new ShownFinding(
                    one, Text(reading, one.School, Codes.Name), Text(reading, one.School, Codes.Town), answer?.Answer, answer is null ? null : names[answer.ActorId], answer?.At);
            }),
        ];
    }

    public static ListTable Table(Here here, IReadOnlyList<ShownFinding> findings, FindingFilter filter) => new(
        "findings", "数据核查情况", Columns,
        [
            .. findings.Where(filter.Keeps).Select(one => (ListCell[])
            [
                one.Figured.Finding.Severity.NameZh(), one.SchoolName, one.Town, Phrases.Zh(one.Figured.Finding), one.Answer ?? "", one.By ?? "", one.At is { } at ? SchoolYear.Shown(at) : "",
            ]),
        ])
    {
        Export = here.To("lists/findings.xlsx", filter.Parts),
    };

    private static string Text(DistrictReading reading, string? school, string measure) => school switch
    {
        null => "",
        "" => measure == Codes.Name ? "区县" : "",
        _ => reading.Stored.Record.Figures.GetValueOrDefault(new FigureKey(school, "", measure)).Text ?? (measure == Codes.Name ? school : ""),
    };
}
