using System.Collections.Concurrent;
using Junheng.Web.Data;
using Junheng.Web.Modules.Jobs;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Jobs.Work;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Jobs;

/// <summary>Several nodes on one table of jobs. The kinds are of no worker that runs in the sites themselves.</summary>
public abstract class JobClaimsTests(Site site)
{
    private static readonly DateTime Now = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Two_workers_never_take_the_same_job()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 12; i++) ids.Add(await PutIn("test.both"));
        var taken = new ConcurrentBag<Guid>();
        await Task.WhenAll(new[] { "a", "b", "c" }.Select(node => Task.Run(async () =>
        {
            while (await Claims(claims => claims.Claim(node, ["test.both"], Now, default)) is { } job) taken.Add(job.Id);
        })));
        Assert.Equal(ids.Order(), taken.Order());
    }

    [Fact]
    public async Task A_job_of_a_node_that_died_is_taken_over_and_the_dead_one_can_no_longer_end_it()
    {
        var id = await PutIn("test.over");
        Assert.NotNull(await Claims(claims => claims.Claim("dead", ["test.over"], Now, default)));
        await Requeue(Now + JobClaims.Lease);
        Assert.Null(await Claims(claims => claims.Claim("alive", ["test.over"], Now, default)));
        var later = Now + JobClaims.Lease + TimeSpan.FromSeconds(1);
        await Requeue(later);
        Assert.Equal(2, (await Claims(claims => claims.Claim("alive", ["test.over"], later, default)))!.Attempts);
        Assert.False((await Claims(claims => claims.Renew(id, "dead", "", later, default))).Mine);
        Assert.False(await Claims(claims => claims.End(id, "dead", JobState.Done, new JobResult(true, "dead"), later, default)));
        Assert.True(await Claims(claims => claims.End(id, "alive", JobState.Done, new JobResult(true, "alive"), later, default)));
        Assert.Contains("alive", (await Find(id)).Result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stopped_three_times_is_given_up()
    {
        var id = await PutIn("test.three");
        var now = Now;
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Equal(attempt, (await Claims(claims => claims.Claim("a", ["test.three"], now, default)))!.Attempts);
            Assert.True(await Claims(claims => claims.Fail(id, "a", now, default)));
            await Requeue(now);
        }

        var job = await Find(id);
        Assert.Equal(JobState.Failed, job.State);
        Assert.NotNull(job.EndedAt);
        Assert.Null(await Claims(claims => claims.Claim("a", ["test.three"], now, default)));
    }

    [Fact]
    public async Task A_renewed_lease_keeps_the_job_and_tells_that_it_shall_stop()
    {
        var id = await PutIn("test.renew");
        await Claims(claims => claims.Claim("a", ["test.renew"], Now, default));
        var late = Now + JobClaims.Lease - TimeSpan.FromSeconds(1);
        Assert.Equal((true, false), await Claims(claims => claims.Renew(id, "a", "一半", late, default)));
        await Requeue(Now + JobClaims.Lease + TimeSpan.FromSeconds(1));
        Assert.Equal((JobState.Running, "一半"), ((await Find(id)).State, (await Find(id)).Progress!));
        await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<Job>().Where(job => job.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.CancelRequested, true)));
        Assert.Equal((true, true), await Claims(claims => claims.Renew(id, "a", "一半", late, default)));
    }

    [Fact]
    public async Task What_is_due_is_put_in_once_however_many_nodes_look()
    {
        var due = new DueJob(0, "test.due", new { }, "test.due/2026-09-01");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Claims(async claims =>
        {
            await claims.PutIn(due, Now, default);
            return 0;
        }))));
        Assert.Equal(1, await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<Job>().CountAsync(job => job.Kind == "test.due")));
    }

    private Task<Guid> PutIn(string kind) => site.As(Actor.Platform, services => services.GetRequiredService<JobInbox>().Add(1, kind, new { }, default));

    private Task<T> Claims<T>(Func<JobClaims, Task<T>> step) => site.As(Actor.Platform, services => step(services.GetRequiredService<JobClaims>()));

    private Task<int> Requeue(DateTime now) => Claims(async claims =>
    {
        await claims.Requeue(now, default);
        return 0;
    });

    private Task<Job> Find(Guid id) => site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<Job>().AsNoTracking().SingleAsync(job => job.Id == id));
}

public sealed class JobClaimsOnSqliteTests(NoWorkerOnSqlite site) : JobClaimsTests(site), IClassFixture<NoWorkerOnSqlite>;

public sealed class JobClaimsOnPostgresTests(NoWorkerOnPostgres site) : JobClaimsTests(site), IClassFixture<NoWorkerOnPostgres>;
