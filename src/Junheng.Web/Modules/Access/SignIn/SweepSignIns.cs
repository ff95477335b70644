using System.Globalization;
using Junheng.Web.Data;
using Junheng.Web.Modules.Jobs.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.SignIn;

/// <summary>
/// Once a day: attempts to sign in that are older than <c>Junheng:SignInLogMonths</c> go. 网络安全法 第二十一条 asks for six months at
/// least, so fewer are never kept. The last success of an account stays: when it was last used is told from it.
/// </summary>
internal sealed class SweepSignIns(JunhengDb db, JunhengDatabase database, TimeProvider clock, IConfiguration configuration) : IJobWork, IDueWork
{
    public const string Kind = "access.sweep_signins";

    public const int LeastMonths = 6;

    public Task<IReadOnlyList<DueJob>> Due(DateTime now, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<DueJob>>([new DueJob(0, Kind, new { }, FormattableString.Invariant($"{Kind}/{now:yyyy-MM-dd}"))]);

    public async Task<JobResult> Do(JobRun run, CancellationToken cancel)
    {
        var months = Math.Max(LeastMonths, configuration.GetValue("Junheng:SignInLogMonths", LeastMonths));
        var before = clock.Now().AddMonths(-months);
        var records = db.Set<SignInRecord>();
        var old = records.Where(record => record.At < before && (record.Outcome != SignInOutcome.Succeeded
            || records.Any(later => later.UserId == record.UserId && later.Outcome == SignInOutcome.Succeeded && later.At > record.At)));
        var swept = await database.InTurn(() => old.ExecuteDeleteAsync(cancel), cancel);
        return new JobResult(true, string.Create(CultureInfo.InvariantCulture, $"清理了 {swept} 条 {months} 个月以前的登录记录。"));
    }
}
