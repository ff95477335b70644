using System.Diagnostics;
using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Office.Evidence.Binders;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Benchmarks.Figures;

/// <summary>Evidence: words looked for in 20,000 files of about 2,400 letters on both databases (PostgreSQL as for the collection), and
/// a binder of 2,000 pages from PDFs of 20 pages and photographs.</summary>
internal static class EvidenceFigure
{
    private const int Documents = 81;
    private const int PagesOfEach = 20;
    private const int Photographs = 150;

    public static IEnumerable<Result> Measure(Bench bench)
    {
        // First: the peak of memory is that of the whole process.
        foreach (var result in Binder(bench)) yield return result;
        foreach (var result in On("SQLite", Path.Combine(bench.Work, "evidence-sqlite"), null)) yield return result;
        if (BenchSite.Postgres("evidence") is { } postgres)
        {
            foreach (var result in On("PostgreSQL", Path.Combine(bench.Work, "evidence-postgres"), postgres)) yield return result;
        }
        else
        {
            yield return Result.Skipped("the same on PostgreSQL", "", $"no connection string in {BenchSite.PostgresVariable}");
        }
    }

    private static List<Result> On(string name, string folder, string? postgres)
    {
        var site = BenchSite.Open(folder, postgres).GetAwaiter().GetResult();
        try
        {
            ManyTexts.Fill(site).GetAwaiter().GetResult();
            (string What, string Words, Actor? Actor)[] searches =
            [
                ("a rare phrase", ManyTexts.Rare, null), ("a phrase of four letters that nearly every file holds", "义务教育", null), ("two letters that every file holds", "学校", null),
                ("three words", "验收记录 留守儿童 钢琴", null), ("a phrase whose pairs are everywhere and which is nowhere", "育优质教学", null), ("one letter", "佐", null),
                ("a phrase that nearly every file holds, by a school of 500", "义务教育", Clerk(site)),
            ];
            return [.. searches.Select(one => new Result(
                $"{name}: {one.What}, in {ManyTexts.Files:N0} files", Samples.Of(5, 30, () => Search(site, one.Words, one.Actor).GetAwaiter().GetResult()), "≤ 200 ms"))];
        }
        finally
        {
            site.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static Actor Clerk(BenchSite site) => new(
        Guid.NewGuid(), "", [new Grant(new HashSet<string> { Permissions.EvidenceView }, new Scope(site.Here.Id, Schools: new HashSet<int> { 17 }))]);

    private static Task<Found> Search(BenchSite site, string words, Actor? actor) => site.As(actor ?? Actor.Platform, services =>
        services.GetRequiredService<SearchEvidence>().Do(site.Here.Id, words, default));

    private static IEnumerable<Result> Binder(Bench bench)
    {
        using var font = PaperFont.Find(null);
        if (font is null)
        {
            yield return Result.Skipped("a binder of 2,000 pages", "≤ 120 s", "no font with Chinese characters");
            yield break;
        }

        var folder = Directory.CreateDirectory(Path.Combine(bench.Work, "binder")).FullName;
        var entries = PaperFiles.Make(folder, font, Documents, PagesOfEach, Photographs);
        var pages = 0;
        var peak = 0L;
        var time = Samples.Of(0, 3, () =>
        {
            using var pdf = File.Create(Path.Combine(folder, "made.pdf"));
            var bound = BinderWriter.Write(new Binder("佐证册", "测试区", [], "2025-11-24", entries), font, pdf, folder, (_, _) => { });
            using var self = Process.GetCurrentProcess();
            peak = Math.Max(peak, self.PeakWorkingSet64);
            pages = bound.Pages;
        });
        yield return new Result($"A binder of {pages:N0} pages from {Documents} PDFs and {Photographs} photographs of 12 megapixels (peak of the whole process {peak / 1_000_000} MB)", time, "≤ 120 s");
    }
}
