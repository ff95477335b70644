using Junheng.Web.Data;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evaluation;

/// <summary>Once for each sequence of a district: its years in short are computed, so that no request has to evaluate many years.</summary>
internal sealed class KeepSummaries(JunhengDb db, Registry registry, Summaries summaries) : IJobWork, IDueWork
{
    public const string Kind = "evaluation.summaries";

    public async Task<IReadOnlyList<DueJob>> Due(DateTime now, CancellationToken cancel) =>
    [
        .. from head in await db.Set<DistrictHead>().AsNoTracking().Where(head => head.FiguresSeq > 0).ToListAsync(cancel)
            select new DueJob(head.DistrictId, Kind, new { }, FormattableString.Invariant($"{Kind}/{head.DistrictId}/{head.FiguresSeq}/{Summaries.Engine}")),
    ];

    public async Task<JobResult> Do(JobRun run, CancellationToken cancel)
    {
        var district = (await registry.Districts(cancel)).Single(one => one.Id == run.District);
        return new JobResult(true, $"算好了 {await summaries.KeepAll(district, cancel)} 份历年结论。");
    }
}
