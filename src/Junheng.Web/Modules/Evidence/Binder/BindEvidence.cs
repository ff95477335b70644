using System.IO.Compression;
using Junheng.Office.Evidence;
using Junheng.Office.Evidence.Binders;
using Junheng.Office.Reports;
using Junheng.Rules.Evidence;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Catalogue;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Binder;

/// <summary>The font for paper, where the usual ones are not installed: <c>Junheng:Font</c>.</summary>
public sealed record BinderFontFile(string? Path);

/// <summary>What is to be bound.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Volumes">Letters of volumes; empty for all.</param>
/// <param name="Item">Only the pieces of one item; empty for all.</param>
/// <param name="School">Only those of one school, by id; 0 for all.</param>
/// <param name="Zip">With the index as a workbook and the original files, in a ZIP.</param>
internal sealed record BindInput(int Year, IReadOnlyList<string> Volumes, string Item, int School, bool Zip);

/// <summary>Binds what the actor may see of the catalogue: a PDF, or a ZIP with it, its index and the original files. Made in a folder
/// of its own that is gone afterwards; the result is kept whole or not at all.</summary>
internal sealed class BindEvidence(
    JunhengDb db, BlobStore blobs, Files files, EvidenceCatalogue catalogue, Registry registry, BinderFontFile font, TimeProvider clock) : IJobWork
{
    public const string Kind = "evidence.bind";

    public async Task<JobResult> Do(JobRun run, CancellationToken cancel)
    {
        var input = run.Input<BindInput>();
        if (!db.Actor.May(Permissions.EvidenceView, run.District)) return new JobResult(false, "没有查看佐证的权限，没有装订。");
        using var face = PaperFont.Find(font.Path);
        if (face is null) return new JobResult(false, "服务器上没有中文字体，不能生成佐证册：请系统管理员安装 fonts-noto-cjk，或在设置 Junheng:Font 中写明字体文件。");
        var district = (await registry.Districts(cancel)).Single(one => one.Id == run.District);
        run.Report("列出材料");
        var entries = await Entries(district, input, cancel);
        if (entries.Count == 0) return new JobResult(false, "所选范围内还没有佐证文件，没有可装订的内容。");
        var binder = new Office.Evidence.Binders.Binder(
            $"{input.Year}–{input.Year + 1}学年佐证册", district.Name, await Under(input, cancel), SchoolYear.Shown(clock.Now())[..10], entries);
        var folder = Directory.CreateTempSubdirectory("junheng-binder-").FullName;
        try
        {
            var pdf = Path.Combine(folder, "binder.pdf");
            BoundBinder bound;
            await using (var stream = File.Create(pdf))
            {
                bound = BinderWriter.Write(binder, face, stream, folder, (done, all) => run.Report($"装订第 {done} 页，共 {all} 页"), cancel);
            }

            run.Report("保存");
            var name = $"{district.Name}{binder.Title}";
            var made = input.Zip ? await Zip(binder, bound, pdf, Path.Combine(folder, "binder.zip"), name, cancel) : pdf;
            await using var content = File.OpenRead(made);
            var kept = await files.Add(run.District, input.School == 0 ? null : input.School, input.Zip ? $"{name}.zip" : $"{name}.pdf", input.Zip ? "application/zip" : FileSort.Pdf.MediaType, content, cancel);
            await db.SaveChangesAsync(cancel);
            var told = bound.Entries.Where(one => one.Bound is Bound.Broken or Bound.Encrypted).Select(one => $"{one.Entry.Number} {one.Entry.Title}：{(one.Bound == Bound.Broken ? "打不开" : "设了打开密码")}，册中以说明页代替。").ToList();
            var apart = bound.Entries.Count(one => one.Bound == Bound.StandIn);
            return new JobResult(told.Count == 0, $"{entries.Count} 件，{bound.Pages} 页。{(apart > 0 ? $"{apart} 件 Word、Excel 文件只有说明页，原件在压缩包中。" : "")}", told) { File = kept.Id };
        }
        catch (IOException fault) when (FullDisk.Is(fault))
        {
            return new JobResult(false, "服务器的存储空间不足，没有生成佐证册。请联系系统管理员清理空间后再试。");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The files in the order of the list; those of a school that are of no piece of it at the end.</summary>
    private async Task<IReadOnlyList<BinderEntry>> Entries(DistrictName district, BindInput input, CancellationToken cancel)
    {
        var pieces = (await catalogue.Of(district, input.Year, cancel)).Where(one =>
            (input.Volumes.Count == 0 || input.Volumes.Contains(one.Piece.Volume.Letter()))
            && (input.Item.Length == 0 || one.Piece.Item == input.Item)
            && (input.School == 0 || one.Piece.OfSchool)).ToList();
        var wanted = pieces.SelectMany(one => one.Files.Where(file => file.Seen && (input.School == 0 || file.School == input.School)).Select(file => (one.Piece, file))).ToList();
        var ids = wanted.Select(one => one.file.FileId).Distinct().ToList();
        var rows = await (from file in db.Set<EvidenceFile>().AsNoTracking()
                          where ids.Contains(file.Id)
                          join blob in db.Set<Blob>().AsNoTracking() on file.Sha256 equals blob.Sha256
                          select new { file.Id, file.Name, file.Title, file.Sha256, blob.MediaType }).ToDictionaryAsync(row => row.Id, cancel);
        var names = pieces.SelectMany(one => one.Schools).DistinctBy(school => school.Id).ToDictionary(school => school.Id, school => school.Name);
        return
        [
            .. wanted.Where(one => rows.ContainsKey(one.file.FileId) && FileSort.OfMediaType(rows[one.file.FileId].MediaType) is not null).Select(one =>
            {
                var row = rows[one.file.FileId];
                var under = names.GetValueOrDefault(one.file.School) is { } school ? $"{school}　{one.Piece.NameZh}" : one.Piece.NameZh;
                return new BinderEntry(one.Piece.Number, row.Title.Length > 0 ? row.Title : row.Name, under, row.Name, blobs.PathOf(row.Sha256), FileSort.OfMediaType(row.MediaType)!);
            }),
        ];
    }

    private async Task<IReadOnlyList<string>> Under(BindInput input, CancellationToken cancel)
    {
        var lines = new List<string>();
        if (input.Volumes.Count > 0) lines.Add(string.Join("、", Enum.GetValues<Volume>().Where(volume => input.Volumes.Contains(volume.Letter())).Select(CatalogueList.VolumeName)));
        if (input.Item.Length > 0) lines.Add($"项目 {input.Item}");
        if (input.School != 0 && (await registry.SchoolNames([input.School], cancel)).GetValueOrDefault(input.School) is { } school) lines.Add(school);
        return lines;
    }

    private static async Task<string> Zip(Office.Evidence.Binders.Binder binder, BoundBinder bound, string pdf, string target, string name, CancellationToken cancel)
    {
        await using var zip = await ZipFile.OpenAsync(target, ZipArchiveMode.Create, cancel);
        // Pictures and PDFs are packed already.
        await zip.CreateEntryFromFileAsync(pdf, $"{name}.pdf", CompressionLevel.NoCompression, cancel);
        var (paths, rows) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<IReadOnlyList<ListReportCell>>());
        foreach (var one in bound.Entries)
        {
            if (!paths.TryGetValue(one.Entry.Path, out var inside))
            {
                inside = $"原件/{paths.Count + 1:0000} {GivenName.Of($"{one.Entry.Number} {one.Entry.Title}")}.{one.Entry.Sort.Endings[0]}";
                paths.Add(one.Entry.Path, inside);
                if (File.Exists(one.Entry.Path)) await zip.CreateEntryFromFileAsync(one.Entry.Path, inside, CompressionLevel.NoCompression, cancel);
            }

            rows.Add([new(one.Entry.Number), new(one.Entry.Title), new(one.Entry.Under), new("", one.Page), new("", one.Pages), new(inside), new(HowZh(one.Bound))]);
        }

        using var index = new MemoryStream();
        new ListReport(
            $"{binder.Title}目录", binder.District, binder.Made, "",
            [new("编号", 10), new("材料", 44), new("用在", 44), new("页码", 8, "0"), new("页数", 8, "0"), new("原件", 50), new("说明", 24)], rows).Write(index);
        index.Position = 0;
        await using var entry = await zip.CreateEntry("目录.xlsx").OpenAsync(cancel);
        await index.CopyToAsync(entry, cancel);
        return target;
    }

    private static string HowZh(Bound bound) => bound switch
    {
        Bound.StandIn => "只有说明页，见原件",
        Bound.Broken => "打不开，只有说明页",
        Bound.Encrypted => "有打开密码，只有说明页",
        Bound.Before => "同前，不重复装订",
        _ => "",
    };
}
