using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Batches;

/// <summary>What one batch changed, as far as the actor may see it.</summary>
public sealed class BatchChanges(JunhengDb db, Registry registry)
{
    /// <summary>Beyond this many figures a batch is told school by school.</summary>
    private const int MostFigures = 3_000;

    private static readonly ListColumn[] Figures =
    [
        new("school", "学校") { Width = 24 }, new("stage", "学段") { Choice = true, Minor = true }, new("measure", "项目") { Width = 24 },
        new("before", "原来") { Number = true }, new("after", "改为") { Number = true }, new("cell", "单元格") { Minor = true, Width = 20 },
    ];

    private static readonly ListColumn[] Schools = [new("school", "学校") { Width = 24 }, new("code", "学校代码") { Minor = true }, new("count", "改动的数") { Number = true }];

    /// <summary>The batch; null when there is none of the year.</summary>
    public async Task<Batch?> Find(Here here, Guid id, CancellationToken cancel)
    {
        var (district, year) = (here.District.Id, here.Year);
        return await db.Set<Batch>().AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == id && batch.DistrictId == district && batch.Year == year, cancel);
    }

    public async Task<ListTable> Table(Here here, Batch batch, string? school, CancellationToken cancel)
    {
        var visible = here.Actor.SchoolsFor(Permissions.SchoolsView, batch.DistrictId);
        var names = (await registry.Schools(batch.DistrictId, cancel)).ToDictionary(one => one.Id);
        var one = school is null ? null : names.Values.FirstOrDefault(name => name.Code == school);
        var rows = db.Set<FigureRow>().AsNoTracking().Where(row => row.DistrictId == batch.DistrictId && row.Year == batch.Year && row.Basis == batch.Basis
            && (row.FromSeq == batch.Seq || row.UntilSeq == batch.Seq));
        if (visible is not null) rows = rows.Where(row => row.SchoolId == 0 || visible.Contains(row.SchoolId));
        if (one is not null) rows = rows.Where(row => row.SchoolId == one.Id);
        if (one is null && batch.Changed > MostFigures) return await BySchool(here, batch, rows, names, cancel);
        var all = await rows.ToListAsync(cancel);
        var old = all.Where(row => row.UntilSeq == batch.Seq).ToDictionary(Key);
        var now = all.Where(row => row.FromSeq == batch.Seq).ToDictionary(Key);
        var cells = old.Keys.Union(now.Keys).OrderBy(key => key.SchoolId).ThenBy(key => key.Stage, StringComparer.Ordinal)
            .Select(key => Row(here, batch, names, key, old.GetValueOrDefault(key), now.GetValueOrDefault(key))).ToList();
        cells.AddRange(await Lists(batch, names, one?.Id, cancel));
        return new ListTable("changes", "改动明细", Figures, cells)
        {
            Empty = "您能看到的学校没有改动。",
            Export = here.To($"lists/batches/{batch.Id:D}.xlsx", ("school", school)),
        };
    }

    private static ListCell[] Row(
        Here here, Batch batch, Dictionary<int, SchoolName> names, (int SchoolId, string Stage, string Measure) key, FigureRow? before, FigureRow? after)
    {
        var name = names.GetValueOrDefault(key.SchoolId);
        var figure = new FigureKey(name?.Code ?? "", key.Stage, key.Measure);
        var measure = FigureWords.Measure(figure);
        var place = after?.Place is { } stored ? StoredPlace.Read(stored) : Place.None;
        return
        [
            name?.Name ?? "区县", FigureWords.Stage(key.Stage), new ListCell(measure?.NameZh ?? key.Measure, null, FigureAddress.Of(here, figure)),
            Value(before, measure, "（没有）"), Value(after, measure, "（撤去）"), new ListCell(place.ToString(), null, FileAddress.Of(here, batch.FileId, place)),
        ];
    }

    private static ListCell Value(FigureRow? row, Measure? measure, string none) =>
        row is null ? none : new ListCell(FigureWords.Value(row.Value, measure), (double?)row.Number);

    private async Task<IEnumerable<ListCell[]>> Lists(Batch batch, Dictionary<int, SchoolName> names, int? school, CancellationToken cancel)
    {
        var cells = new List<ListCell[]>();
        await Add<ListedClass>("班级表", "班");
        await Add<ListedRoom>("专用教室表", "间");
        return cells;

        async Task Add<T>(string name, string unit)
            where T : ListedRow
        {
            var rows = await db.Set<T>().AsNoTracking().Where(row => row.DistrictId == batch.DistrictId && row.Year == batch.Year && row.Basis == batch.Basis
                && (row.FromSeq == batch.Seq || row.UntilSeq == batch.Seq) && (school == null || row.SchoolId == school)).ToListAsync(cancel);
            foreach (var group in rows.GroupBy(row => row.SchoolId).OrderBy(group => group.Key))
            {
                if (!names.TryGetValue(group.Key, out var of)) continue;
                cells.Add(
                [
                    of.Name, "", name, $"{group.Count(row => row.UntilSeq == batch.Seq)} {unit}", $"{group.Count(row => row.FromSeq == batch.Seq)} {unit}",
                    group.FirstOrDefault(row => row.FromSeq == batch.Seq)?.Place is { } place ? StoredPlace.Read(place).ToString() : "",
                ]);
            }
        }
    }

    private static async Task<ListTable> BySchool(Here here, Batch batch, IQueryable<FigureRow> rows, Dictionary<int, SchoolName> names, CancellationToken cancel)
    {
        var counts = await rows.Where(row => row.FromSeq == batch.Seq).GroupBy(row => row.SchoolId).Select(group => new { School = group.Key, Count = group.Count() }).ToListAsync(cancel);
        return new ListTable("changes", "改动最多的学校", Schools,
        [
            .. counts.OrderByDescending(one => one.Count).Where(one => one.School == 0 || names.ContainsKey(one.School)).Select(one => one.School == 0
                ? (ListCell[])["区县", "", new ListCell($"{one.Count}", one.Count)]
                : [names[one.School].Name, names[one.School].Code, new ListCell($"{one.Count}", one.Count, here.To($"batches/{batch.Id:D}", ("school", names[one.School].Code)))]),
        ]);
    }

    private static (int SchoolId, string Stage, string Measure) Key(FigureRow row) => (row.SchoolId, row.Stage, row.Measure);
}
