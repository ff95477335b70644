using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.SignIn;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

/// <summary>网络安全法 第二十一条: logs are kept for six months at least.</summary>
public abstract class SweepSignInsTests(Site site)
{
    [Theory]
    [InlineData(null, 6)]
    [InlineData("1", 6)]
    [InlineData("6", 6)]
    [InlineData("24", 24)]
    public async Task Attempts_go_after_the_months_that_are_set_and_never_before_six(string? set, int months)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var user = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Users.Select(one => one.Id).FirstAsync());
        var edge = now.AddMonths(-months);
        SignInRecord[] records =
        [
            Record(null, edge.AddHours(-1), SignInOutcome.UnknownAccount), Record(null, edge.AddHours(1), SignInOutcome.UnknownAccount),
            Record(user, edge.AddDays(-3), SignInOutcome.Succeeded), Record(user, edge.AddDays(-2), SignInOutcome.Succeeded), Record(user, edge.AddDays(-1), SignInOutcome.WrongPassword),
        ];
        var left = await site.As(Actor.Platform, async services =>
        {
            var db = services.GetRequiredService<JunhengDb>();
            await db.Set<SignInRecord>().ExecuteDeleteAsync();
            db.AddRange(records);
            await db.SaveChangesAsync();
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Junheng:SignInLogMonths", set)]).Build();
            var sweep = new SweepSignIns(db, services.GetRequiredService<JunhengDatabase>(), services.GetRequiredService<TimeProvider>(), configuration);
            Assert.True((await sweep.Do(new JobRun(Guid.Empty, 0, "{}"), default)).Well);
            return await db.Set<SignInRecord>().Select(one => one.Id).ToListAsync();
        });
        // The younger one, and of the account the last success.
        Assert.Equal(new[] { records[1].Id, records[3].Id }.Order(), left.Order());
    }

    [Fact]
    public async Task It_is_due_once_a_day() => await site.As(Actor.Platform, async services =>
    {
        var sweep = services.GetServices<IDueWork>().OfType<SweepSignIns>().Single();
        var keys = new List<string>();
        foreach (var at in (string[])["2026-03-01T00:00:00Z", "2026-03-01T23:59:00Z", "2026-03-02T00:00:00Z"])
        {
            keys.Add(Assert.Single(await sweep.Due(DateTime.Parse(at, null, System.Globalization.DateTimeStyles.AdjustToUniversal), default)).UniqueKey);
        }

        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[1], keys[2]);
        return true;
    });

    private static SignInRecord Record(Guid? user, DateTime at, string outcome) => new() { Id = Guid.CreateVersion7(), UserId = user, At = at, Address = "127.0.0.1", Outcome = outcome };
}

public sealed class SweepSignInsOnSqliteTests(NoWorkerOnSqlite site) : SweepSignInsTests(site), IClassFixture<NoWorkerOnSqlite>;

public sealed class SweepSignInsOnPostgresTests(NoWorkerOnPostgres site) : SweepSignInsTests(site), IClassFixture<NoWorkerOnPostgres>;
