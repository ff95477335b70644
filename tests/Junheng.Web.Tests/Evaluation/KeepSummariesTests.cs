using Junheng.Rules.Evaluation;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Evaluation;

/// <summary>Years in short are kept after figures were accepted, before anybody asks.</summary>
public abstract class KeepSummariesTests(Site site)
{
    [Fact]
    public async Task Every_year_is_kept_in_every_reading_and_a_changed_year_anew()
    {
        await site.Accept(2085, Small(2085));
        await site.Accept(2086, Small(2086));
        Assert.True((await Keep()).Well);
        var kept = await Kept();
        Assert.Equal(3, kept.Count(one => one.Year == 2085));
        Assert.Equal(["eligible", "granted", "strict"], kept.Where(one => one.Year == 2086).Select(one => one.Reading).Order());
        var district = await site.District();
        var now = await site.As(Actor.Engine(district.Id), services => services.GetRequiredService<Readings>().Now(district, 2086, FigureBasis.Statistics));
        Assert.Equal(YearSummary.Of(now, Reading.Strict).ToJson(), kept.Single(one => one is { Year: 2086, Reading: "strict" }).Json);
        Assert.Contains("0 份", (await Keep()).Text, StringComparison.Ordinal);

        await site.Accept(2086, Small(2086, "950"));
        Assert.Contains("3 份", (await Keep()).Text, StringComparison.Ordinal);
        var anew = await Kept();
        Assert.Equal(Seqs(kept, 2085), Seqs(anew, 2085));
        Assert.Equal(Assert.Single(Seqs(anew, 2086)), Assert.Single(Seqs(kept, 2086)) + 1);

        // A page that shows every year finds them all.
        using var office = site.Visit();
        await office.SignIn("office");
        await office.Get("/370812/2086/years");
        Assert.Equal(anew.Count, (await Kept()).Count);
    }

    [Fact]
    public async Task It_is_due_once_for_each_sequence()
    {
        await site.Accept(2087, Small(2087));
        var key = await Due();
        Assert.Equal(key, await Due());
        await site.Accept(2087, Small(2087, "950"));
        Assert.NotEqual(key, await Due());
    }

    private async Task<JobResult> Keep()
    {
        var district = await site.District();
        return await site.As(Actor.Engine(district.Id), services => services.GetRequiredService<KeepSummaries>().Do(new JobRun(Guid.Empty, district.Id, "{}"), default));
    }

    private async Task<string> Due()
    {
        var district = await site.District();
        var due = await site.As(Actor.Platform, services => services.GetServices<IDueWork>().OfType<KeepSummaries>().Single().Due(DateTime.UnixEpoch, default));
        return due.Single(one => one.District == district.Id).UniqueKey;
    }

    private Task<List<EvaluationSummary>> Kept() => site.Query(db => db.Set<EvaluationSummary>().AsNoTracking().ToListAsync());

    private static IEnumerable<long> Seqs(List<EvaluationSummary> kept, int year) => kept.Where(one => one.Year == year).Select(one => one.FiguresSeq).Distinct();
}

public sealed class KeepSummariesOnSqliteTests(NoWorkerOnSqlite site) : KeepSummariesTests(site), IClassFixture<NoWorkerOnSqlite>;

public sealed class KeepSummariesOnPostgresTests(NoWorkerOnPostgres site) : KeepSummariesTests(site), IClassFixture<NoWorkerOnPostgres>;
