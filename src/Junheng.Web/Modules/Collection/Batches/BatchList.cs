using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Batches;

/// <summary>What was accepted in a year, the newest first.</summary>
public sealed class BatchList(JunhengDb db, UserNames people, Files files)
{
    private static readonly ListColumn[] Columns =
    [
        new("seq", "序号") { Number = true }, new("at", "时间") { Width = 18 }, new("kind", "来源") { Choice = true }, new("basis", "数据") { Choice = true, Minor = true },
        new("file", "文件") { Width = 30 }, new("changed", "改动") { Number = true }, new("actor", "经办") { Minor = true }, new("reason", "说明") { Width = 40 },
    ];

    public async Task<ListTable> Table(Here here, CancellationToken cancel)
    {
        var batches = await Of(here, cancel);
        var names = await people.Of([.. batches.Select(batch => batch.ActorId)], cancel);
        var rows = new List<ListCell[]>();
        foreach (var batch in batches)
        {
            var file = batch.FileId is { } id ? await files.Find(id, cancel) : null;
            rows.Add(
            [
                new ListCell($"{batch.Seq}", batch.Seq, here.To($"batches/{batch.Id:D}")), SchoolYear.Shown(batch.At), BatchKind.NameZh(batch.Kind),
                FigureBasis.NameZh(batch.Basis), file?.Name ?? "", new ListCell($"{batch.Changed}", batch.Changed, here.To($"batches/{batch.Id:D}")),
                names[batch.ActorId], batch.Reason,
            ]);
        }

        return new ListTable("batches", "导入记录", Columns, rows)
        {
            Empty = "这个学年还没有数据，请先导入。",
            Export = here.To("lists/batches.xlsx"),
        };
    }

    /// <summary>Uploads of the year that were neither accepted nor dropped.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name, DateTime At)>> Waiting(Here here, CancellationToken cancel)
    {
        var (district, year) = (here.District.Id, here.Year);
        var uploads = await db.Set<Upload>().AsNoTracking()
            .Where(one => one.DistrictId == district && one.Year == year && one.BatchId == null && one.DroppedAt == null)
            .OrderByDescending(one => one.At).Take(20).ToListAsync(cancel);
        var waiting = new List<(Guid, string, DateTime)>();
        foreach (var upload in uploads) waiting.Add((upload.Id, (await files.Find(upload.FileId, cancel))?.Name ?? "", upload.At));
        return waiting;
    }

    private async Task<List<Batch>> Of(Here here, CancellationToken cancel)
    {
        var (district, year) = (here.District.Id, here.Year);
        return await db.Set<Batch>().AsNoTracking().Where(batch => batch.DistrictId == district && batch.Year == year).OrderByDescending(batch => batch.Seq).ToListAsync(cancel);
    }
}
