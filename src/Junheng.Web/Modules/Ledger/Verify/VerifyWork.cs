using Junheng.Web.Data;
using Junheng.Web.Modules.Jobs.Published;

namespace Junheng.Web.Modules.Ledger.Verify;

/// <summary>What is to be verified.</summary>
internal sealed record VerifyInput(string? Anchor);

/// <summary>Verifies a district's ledger as long work.</summary>
internal sealed class VerifyWork(VerifyLedger verify, JunhengDb db) : IJobWork
{
    public const string Kind = "ledger.verify";

    public async Task<JobResult> Do(JobRun run, CancellationToken cancel)
    {
        if (!db.Actor.May(Permissions.LedgerView, run.District)) return new JobResult(false, "没有查看变更留痕的权限，没有核对。");
        var found = await verify.Do(run.District, run.Input<VerifyInput>().Anchor, run.Report, cancel);
        var anchor = found.Anchor is { } at ? $"给出的校验值是{at}。" : "";
        return found.Faults.Count == 0
            ? new JobResult(true, $"完整无误。{found.Summary()}{anchor}")
            : new JobResult(false, $"发现 {found.Faults.Count} 处不符。{found.Summary()}{anchor}", found.Faults);
    }
}
