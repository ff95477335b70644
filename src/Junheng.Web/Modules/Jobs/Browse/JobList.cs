using System.Text.Json;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Jobs.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Jobs.Browse;

/// <summary>A job as its page shows it.</summary>
internal sealed record JobView(Job Job, string KindZh, string Actor, JobResult? Result)
{
    public bool Runs => Job.State is JobState.Queued or JobState.Running;

    public string StateZh => JobState.NameZh(Job.State);
}

/// <summary>The jobs that the actor may see: their own; whoever reads the ledger sees all of the district.</summary>
internal sealed class JobList(JunhengDb db, UserNames people, IEnumerable<JobKind> kinds, JobSignal signal)
{
    public const int MostShown = 100;

    public async Task<IReadOnlyList<JobView>> Of(int district, CancellationToken cancel) =>
        await View(await Mine(district).OrderByDescending(job => job.QueuedAt).Take(MostShown).ToListAsync(cancel), cancel);

    public async Task<JobView?> Find(int district, Guid id, CancellationToken cancel) =>
        (await View(await Mine(district).Where(job => job.Id == id).ToListAsync(cancel), cancel)).SingleOrDefault();

    /// <summary>Asks the worker to stop; a job that nobody works on yet is cancelled at once.</summary>
    public async Task Cancel(int district, Guid id, DateTime now, CancellationToken cancel)
    {
        var job = await Mine(district).AsTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (job is null || job.State is not (JobState.Queued or JobState.Running)) return;
        job.CancelRequested = true;
        if (job.State == JobState.Queued) (job.State, job.EndedAt) = (JobState.Cancelled, now);
        await db.SaveChangesAsync(cancel);
        signal.Ring();
    }

    private IQueryable<Job> Mine(int district)
    {
        var (user, all) = (db.Actor.UserId, db.Actor.MayEverywhere(Permissions.LedgerView, district));
        var quiet = kinds.Where(kind => kind.Quiet).Select(kind => kind.Code).ToList();
        return db.Set<Job>().AsNoTracking().Where(job => job.DistrictId == district && (all || job.ActorId == user) && (job.State == JobState.Failed || !quiet.Contains(job.Kind)));
    }

    private async Task<IReadOnlyList<JobView>> View(List<Job> jobs, CancellationToken cancel)
    {
        var names = await people.Of([.. jobs.Select(job => job.ActorId)], cancel);
        return [.. jobs.Select(job => new JobView(
            job,
            kinds.FirstOrDefault(kind => kind.Code == job.Kind)?.NameZh ?? job.Kind,
            names[job.ActorId],
            job.Result is { } json ? JsonSerializer.Deserialize<JobResult>(json, JsonSerializerOptions.Web) : null))];
    }
}
