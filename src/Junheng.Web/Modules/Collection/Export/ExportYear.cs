using System.IO.Compression;
using Junheng.Office.Csv;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Modules.Collection.Export;

/// <summary>Which year's figures.</summary>
internal sealed record ExportInput(int Year, string Basis);

/// <summary>Writes a district's whole year as the CSV folder that the command line reads, in a ZIP: <c>junheng evaluate</c> on it
/// repeats the verdict without the product.</summary>
internal sealed class ExportYear(JunhengDb db, FigureStore store, Registry registry, Files files) : IJobWork
{
    public const string Kind = "collection.export";

    public async Task<JobResult> Do(JobRun run, CancellationToken cancel)
    {
        var input = run.Input<ExportInput>();
        if (!db.Actor.MayEverywhere(Permissions.SchoolsView, run.District)) return new JobResult(false, "导出全部数据需要查看全区学校的权限。");
        var district = (await registry.Districts(cancel)).Single(one => one.Id == run.District);
        run.Report("读取数据");
        var stored = await store.Load(new YearKey(run.District, input.Year, input.Basis), cancel: cancel);
        if (stored.Record.Figures.Count == 0) return new JobResult(false, $"{input.Year} 学年还没有数据，没有可导出的内容。");
        run.Report("写入文件");
        var folder = Directory.CreateTempSubdirectory("junheng-export-").FullName;
        try
        {
            var tables = Path.Combine(folder, "tables");
            var written = CsvFolderWriter.Write(stored.Record.ToTables(Catalogue.Standard, district.Code, input.Year), tables, force: false, cancel);
            if (written.Value is null) return new JobResult(false, Phrases.Zh(written.Refusals[0]));
            var zip = Path.Combine(folder, "tables.zip");
            await ZipFile.CreateFromDirectoryAsync(tables, zip, CompressionLevel.Optimal, includeBaseDirectory: false, cancel);
            await using var content = File.OpenRead(zip);
            var file = await files.Add(run.District, null, $"{district.Code}-{input.Year}-{input.Basis}.zip", "application/zip", content, cancel);
            await db.SaveChangesAsync(cancel);
            return new JobResult(true, $"{district.Name} {input.Year} 学年的数据，{stored.Record.Figures.Count} 个。") { File = file.Id };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
