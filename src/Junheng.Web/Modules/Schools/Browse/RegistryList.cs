using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Charts;
using Junheng.Web.Ui.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Schools.Browse;

/// <summary>学校登记: every school within the actor's scope with what the year at hand says of it.</summary>
internal sealed class RegistryList(JunhengDb db, Readings readings, Here here)
{
    public async Task<(ListTable Table, MarkupString? Map)> Read(CancellationToken cancel)
    {
        var reading = await readings.Of(here.District, here.Year, here.Basis, cancel);
        var facts = reading.Schools.Select((school, at) => (school, at)).ToDictionary(one => one.school.Id);
        var mine = here.Actor.SchoolsFor(Permissions.SchoolsView, here.District.Id);
        var schools = (await db.Set<School>().AsNoTracking().Where(one => one.DistrictId == here.District.Id).ToListAsync(cancel))
            .Where(one => mine is null || mine.Contains(one.Id)).OrderBy(one => one.Code, StringComparer.Ordinal).ToList();
        var table = new ListTable(
            "registry",
            "学校登记",
            [
                new ListColumn("name", "学校") { Width = 28 }, new ListColumn("code", "代码") { Width = 14 },
                new ListColumn("kind", "类型") { Choice = true, Width = 18 }, new ListColumn("town", "镇街") { Choice = true, Width = 14, Minor = true },
                new ListColumn("area", "城乡") { Choice = true, Width = 10, Minor = true }, new ListColumn("ownership", "办别") { Choice = true, Width = 10, Minor = true },
                new ListColumn("group", "集团") { Choice = true, Width = 16, Minor = true },
                new ListColumn("opened", "设立学年") { Number = true, Format = "0", Width = 10, Minor = true },
                new ListColumn("state", "状态") { Choice = true, Width = 18 },
            ],
            [.. schools.Select(school => Row(school, facts, reading.Figures, schools))])
        {
            Empty = "登记里还没有学校。导入数据时会登记其中的学校，也可以在这里新设。",
            Under = ListUnder.Of(here),
            Export = here.To("lists/registry.xlsx"),
        };
        return (table, Map(reading, schools));
    }

    private ListCell[] Row(
        School school, Dictionary<int, (SchoolFacts School, int At)> facts, DistrictFigures figures, List<School> all)
    {
        var known = facts.TryGetValue(school.Id, out var fact);
        return
        [
            new ListCell(school.Name, null, here.To($"registry/{school.Code}")),
            school.Code,
            known ? fact.School.Kind.NameZh() : "",
            known ? fact.School.Town : "",
            known ? Choice(figures, fact.At, Codes.Area) : "",
            known ? Choice(figures, fact.At, Codes.Ownership) : "",
            known ? fact.School.Group : "",
            new ListCell(school.Opened is { } year ? $"{year}" : "", school.Opened),
            State(school, known, all),
        ];
    }

    private string State(School school, bool known, List<School> all) => (school.Closed, school.MergedInto) switch
    {
        ({ } year, { } into) => $"{year} 学年后并入{all.Find(one => one.Id == into)?.Name ?? "其他学校"}",
        ({ } year, null) => $"{year} 学年后撤销",
        _ => known ? "在办" : $"{here.Year} 学年没有数据",
    };

    private static string Choice(DistrictFigures figures, int school, string code) =>
        figures.Schools.ChoiceOf(code, figures.SchoolRow(school)) is { } at ? Catalogue.Standard.Find(Level.School, code)!.Choices[at].NameZh : "";

    private MarkupString? Map(DistrictReading reading, List<School> schools)
    {
        var mine = schools.ToDictionary(one => one.Id);
        var drawn = new List<MapSchool>();
        foreach (var fact in reading.Schools)
        {
            if (fact is not { Longitude: { } longitude, Latitude: { } latitude } || !mine.TryGetValue(fact.Id, out var school)) continue;
            drawn.Add(new MapSchool(
                $"{fact.Name}　{fact.Kind.NameZh()}", school.Closed is null ? "plain" : "none", longitude, latitude, here.To($"registry/{school.Code}")));
        }

        return SchoolMap.Of(drawn, []);
    }
}
