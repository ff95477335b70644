using System.Diagnostics;
using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Office.Evidence.Binders;

namespace Junheng.Benchmarks.Figures;

/// <summary>A binder of 2,000 pages from PDFs of 20 pages and photographs. Asked for alone, its peak of memory is its own.</summary>
internal static class BinderFigure
{
    private const int Documents = 81;
    private const int PagesOfEach = 20;
    private const int Photographs = 150;

    public static IEnumerable<Result> Measure(Bench bench)
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
        var (peak, worked) = (0L, TimeSpan.Zero);
        var time = Samples.Of(0, 3, () =>
        {
            var before = Environment.CpuUsage.TotalTime;
            using var pdf = File.Create(Path.Combine(folder, "made.pdf"));
            var bound = BinderWriter.Write(new Binder("佐证册", "测试区", [], "2025-11-24", entries), font, pdf, folder, (_, _) => { });
            using var self = Process.GetCurrentProcess();
            peak = Math.Max(peak, self.PeakWorkingSet64);
            pages = bound.Pages;
            worked = Environment.CpuUsage.TotalTime - before;
        });
        yield return new Result($"A binder of {pages:N0} pages from {Documents} PDFs and {Photographs} photographs of 12 megapixels", time, "≤ 120 s, ≤ 500 MB")
        {
            Note = $"peak of the whole process {peak / 1_000_000} MB; {worked.TotalSeconds:0.0} s of a processor in the last run",
        };
    }
}
