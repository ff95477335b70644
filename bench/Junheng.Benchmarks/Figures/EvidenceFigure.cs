using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Benchmarks.Figures;

/// <summary>Words looked for in 20,000 files of evidence of about 2,400 letters, on both databases (PostgreSQL as for the collection).</summary>
internal static class EvidenceFigure
{
    public static IEnumerable<Result> Measure(Bench bench)
    {
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

    private static IEnumerable<Result> On(string name, string folder, string? postgres)
    {
        var site = BenchSite.Open(folder, postgres).GetAwaiter().GetResult();
        try
        {
            ManyTexts.Fill(site).GetAwaiter().GetResult();
            (string What, string Words, Actor? Actor)[] searches =
            [
                ("a rare phrase", ManyTexts.Rare, null), ("a phrase of four letters that nearly every file holds", "义务教育", null), ("two letters that every file holds", "学校", null),
                ("three words", "验收记录 留守儿童 钢琴", null), ("a phrase whose pairs are everywhere and which is nowhere", "学校学生学校学生", null), ("one letter", "佐", null),
                ("a phrase that nearly every file holds, by a school of 500", "义务教育", Clerk(site)),
            ];
            foreach (var (what, words, actor) in searches)
            {
                yield return new Result(
                    $"{name}: {what}, in {ManyTexts.Files:N0} files", Samples.Of(3, 15, () => Search(site, words, actor).GetAwaiter().GetResult()), "≤ 200 ms");
            }
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
}
