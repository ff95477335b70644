using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Office.Workbooks;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Collection.Import;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Evidence.Published;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Benchmarks.Figures;

/// <summary>Figures of a district of 500 schools with their class lists: a workbook accepted, one figure changed and the verdict read
/// again, a year loaded. On SQLite, and on the PostgreSQL that <see cref="BenchSite.PostgresVariable"/> names.</summary>
internal static class CollectionFigure
{
    public static IEnumerable<Result> Measure(Bench bench)
    {
        var book = bench.Once("year.xlsx", path =>
        {
            using var stream = File.Create(path);
            WorkbookWriter.Write(ClassRows.With(ManyDistricts.Of(1, 500)), stream);
        });
        foreach (var result in On("SQLite", Path.Combine(bench.Work, "sqlite"), null, book)) yield return result;
        if (BenchSite.Postgres("collection") is { } postgres)
        {
            foreach (var result in On("PostgreSQL", Path.Combine(bench.Work, "postgres"), postgres, book)) yield return result;
        }
        else
        {
            yield return Result.Skipped("the same on PostgreSQL", "", $"no connection string in {BenchSite.PostgresVariable}");
        }
    }

    private static List<Result> On(string name, string folder, string? postgres, string book)
    {
        var site = BenchSite.Open(folder, postgres).GetAwaiter().GetResult();
        try
        {
            var file = Keep(site, book).GetAwaiter().GetResult();
            var year = 2030;
            var accept = Samples.Of(2, 7, () => Accept(site, file, year++).GetAwaiter().GetResult());
            var value = 0;
            var change = Samples.Of(5, 30, () => Change(site, year - 1, ++value).GetAwaiter().GetResult());
            var load = Samples.Of(5, 30, () => Load(site, year - 1).GetAwaiter().GetResult());
            return
            [
                new Result($"{name}: workbook of 500 schools with 12,000 classes read, checked to fit and accepted into a new year", accept, "≤ 2 s"),
                new Result($"{name}: one figure of it changed, to the fresh verdict", change, "≤ 100 ms"),
                new Result($"{name}: its year loaded from the database", load, "≤ 60 ms"),
            ];
        }
        finally
        {
            site.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static Task<KeptFile> Keep(BenchSite site, string book) => site.As(async services =>
    {
        await using var stream = File.OpenRead(book);
        var file = await services.GetRequiredService<Files>().Add(site.Here.Id, null, "year.xlsx", "application/octet-stream", stream, default);
        await services.GetRequiredService<JunhengDb>().SaveChangesAsync();
        return file;
    });

    private static Task<Accepted> Accept(BenchSite site, KeptFile file, int year) => site.As(async services =>
    {
        var input = services.GetRequiredService<ReadInput>().Read(file.Sha256, file.Name, UploadFormat.Figures, site.Here, year, null, default);
        return Written(await services.GetRequiredService<AcceptFigures>().Do(
            new Acceptance(Guid.CreateVersion7(), Key(site, year), input.Value!.Figures, BatchKind.Import, file.Id, "bench")));
    });

    private static Task<Verdict> Change(BenchSite site, int year, int value) => site.As(async services =>
    {
        var key = new FigureKey("110000000000", "", "teaching_area_m2");
        var figure = new Figure(key, FigureValue.Of(FixedPoint.Of(10_000 + value)), Place.None);
        Written(await services.GetRequiredService<AcceptFigures>().Do(
            new Acceptance(Guid.CreateVersion7(), Key(site, year), YearFigures.Of([figure]), BatchKind.Correction, null, "bench")));
        var reading = await services.GetRequiredService<Readings>().Now(site.Here, year, FigureBasis.Statistics);
        return reading.Of(Reading.Strict).Verdict;
    });

    private static Task<StoredYear> Load(BenchSite site, int year) => site.As(services => services.GetRequiredService<FigureStore>().Load(Key(site, year)));

    private static YearKey Key(BenchSite site, int year) => new(site.Here.Id, year, FigureBasis.Statistics);

    private static Accepted Written(Accepted accepted) =>
        accepted.Outcome == AcceptOutcome.Accepted ? accepted : throw new InvalidOperationException($"{accepted.Outcome}");
}
