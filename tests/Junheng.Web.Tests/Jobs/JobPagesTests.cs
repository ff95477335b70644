using System.Net;
using Junheng.Office;
using Junheng.Rules.Collection;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Jobs;

public abstract class JobPagesTests(Site site)
{
    private const string Year = $"/{TestYear.District}/2025";

    [Fact]
    public async Task A_whole_year_is_exported_as_the_files_that_it_came_from()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var job = await office.Send($"{Year}/export", "main form");
        var page = await Waiting.For(office, job.Location!);
        var file = await office.Client.GetAsync(new Uri(page.Page.QuerySelector("#job a[download]")!.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        var folder = Directory.CreateTempSubdirectory("junheng-export-");
        try
        {
            var zip = Path.Combine(folder.FullName, "year.zip");
            await File.WriteAllBytesAsync(zip, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            var read = InputFile.Read(zip, Catalogue.Standard, TestContext.Current.CancellationToken);
            Assert.Empty(read.Refusals);
            var stored = await site.As(Actor.Platform, services => services.GetRequiredService<FigureStore>().Load(new YearKey(1, 2025, FigureBasis.Statistics)));
            Assert.True(FigureDifference.Of(stored.Record, YearFigures.Of(read.Value!.Given, TestYear.District)).IsEmpty);
            Assert.Equal(21, stored.Record.Schools.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Nobody_sees_the_jobs_of_others_except_who_reads_the_ledger()
    {
        var clerk = await ActorNamed("clerk");
        var id = await site.As(clerk, services => services.GetRequiredService<JobInbox>().Add(1, "test.clerk", new { }, default));
        using var town = site.Visit();
        await town.SignIn("town");
        Assert.Equal(HttpStatusCode.NotFound, (await town.Get($"{Year}/jobs/{id}")).Status);
        Assert.DoesNotContain($"{id}", (await town.Get($"{Year}/jobs")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Get($"{Year}/jobs/{id}/file")).Status);
        using var office = site.Visit();
        await office.SignIn("office");
        Assert.Equal(HttpStatusCode.OK, (await office.Get($"{Year}/jobs/{id}")).Status);
    }

    [Fact]
    public async Task A_job_that_nobody_works_on_is_cancelled_at_once()
    {
        var id = await site.As(await ActorNamed("clerk"), services => services.GetRequiredService<JobInbox>().Add(1, "test.cancel", new { }, default));
        using var clerk = site.Visit();
        await clerk.SignIn("clerk");
        Assert.Equal(HttpStatusCode.Found, (await clerk.Send($"{Year}/jobs/{id}", "main form")).Status);
        Assert.Contains("已取消", (await clerk.Get($"{Year}/jobs/{id}")).TextOf("#job"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_office_exports()
    {
        using var clerk = site.Visit();
        await clerk.SignIn("clerk");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{Year}/export")).Status);
    }

    private Task<Actor> ActorNamed(string name) => site.As(Actor.Platform, async services =>
    {
        var user = await services.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Modules.Access.User>>().FindByNameAsync(name);
        return await services.GetRequiredService<Modules.Access.Published.ActorOf>().Read(user!.Id, default);
    });
}

public sealed class JobPagesOnSqliteTests(DistrictOnSqlite site) : JobPagesTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class JobPagesOnPostgresTests(DistrictOnPostgres site) : JobPagesTests(site), IClassFixture<DistrictOnPostgres>;
