using System.Text.Json;
using Junheng.Web.Data;
using Junheng.Web.Modules.Jobs.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Jobs.Work;

/// <summary>
/// Who works on what. Every step is one update that names the state it expects, so that of two nodes one changes a row and the other
/// none, on both databases alike.
/// </summary>
internal sealed class JobClaims(JunhengDb db, JunhengDatabase database)
{
    public const int MostAttempts = 3;

    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>The oldest job of the kinds that this node knows, now its own; null when there is none.</summary>
    public async Task<Job?> Claim(string node, IReadOnlyCollection<string> kinds, DateTime now, CancellationToken cancel)
    {
        while (true)
        {
            var next = await db.Set<Job>().AsNoTracking().Where(job => job.State == JobState.Queued && kinds.Contains(job.Kind))
                .OrderBy(job => job.QueuedAt).ThenBy(job => job.Id).Select(job => (Guid?)job.Id).FirstOrDefaultAsync(cancel);
            if (next is not { } id) return null;
            var mine = await Update(db.Set<Job>().Where(job => job.Id == id && job.State == JobState.Queued), set => set
                .SetProperty(job => job.State, JobState.Running)
                .SetProperty(job => job.LeasedBy, node)
                .SetProperty(job => job.LeaseUntil, now + Lease)
                .SetProperty(job => job.Attempts, job => job.Attempts + 1), cancel);
            if (mine) return await db.Set<Job>().AsNoTracking().SingleAsync(job => job.Id == id, cancel);
        }
    }

    /// <summary>Keeps the job for another while; false when somebody else has it by now. Tells whether it shall be cancelled.</summary>
    public async Task<(bool Mine, bool Cancel)> Renew(Guid id, string node, string progress, DateTime now, CancellationToken cancel)
    {
        if (!await Update(Mine(id, node), set => set
            .SetProperty(job => job.LeaseUntil, now + Lease)
            .SetProperty(job => job.Progress, progress), cancel)) return (false, false);
        return (true, await db.Set<Job>().Where(job => job.Id == id).Select(job => job.CancelRequested).SingleAsync(cancel));
    }

    /// <summary>Ends the job; false when somebody else has it by now.</summary>
    public Task<bool> End(Guid id, string node, string state, JobResult result, DateTime now, CancellationToken cancel)
    {
        var json = JsonSerializer.Serialize(result, JsonSerializerOptions.Web);
        return Update(Mine(id, node), set => set
            .SetProperty(job => job.State, state)
            .SetProperty(job => job.Result, json)
            .SetProperty(job => job.ResultFile, result.File)
            .SetProperty(job => job.EndedAt, now)
            .SetProperty(job => job.LeaseUntil, (DateTime?)null), cancel);
    }

    /// <summary>Gives the job back, because this node stops; the attempt does not count.</summary>
    public Task<bool> GiveBack(Guid id, string node, CancellationToken cancel) => Update(Mine(id, node), set => set
        .SetProperty(job => job.State, JobState.Queued)
        .SetProperty(job => job.Attempts, job => job.Attempts - 1)
        .SetProperty(job => job.LeaseUntil, (DateTime?)null), cancel);

    /// <summary>Puts back what no living node works on, and gives up what has failed three times.</summary>
    public async Task Requeue(DateTime now, CancellationToken cancel)
    {
        var lost = db.Set<Job>().Where(job => job.State == JobState.Running && job.LeaseUntil < now);
        if (!await lost.AnyAsync(cancel)) return;
        var result = JsonSerializer.Serialize(new JobResult(false, "试了三次都在中途停止，已放弃。请把时间告诉系统管理员。"), JsonSerializerOptions.Web);
        await Update(lost.Where(job => job.Attempts >= MostAttempts), set => set
            .SetProperty(job => job.State, JobState.Failed)
            .SetProperty(job => job.Result, result)
            .SetProperty(job => job.EndedAt, now), cancel);
        await Update(lost.Where(job => job.Attempts < MostAttempts), set => set.SetProperty(job => job.State, JobState.Queued), cancel);
    }

    /// <summary>Lets the lease run out at once, because the work failed: it is tried again or given up like that of a dead node.</summary>
    public Task<bool> Fail(Guid id, string node, DateTime now, CancellationToken cancel) => Update(Mine(id, node), set => set
        .SetProperty(job => job.LeaseUntil, now - Lease), cancel);

    /// <summary>Puts in what is due unless it was put in before, by whichever node.</summary>
    public async Task PutIn(DueJob due, DateTime now, CancellationToken cancel)
    {
        if (await db.Set<Job>().AnyAsync(job => job.UniqueKey == due.UniqueKey, cancel)) return;
        var job = new Job
        {
            Id = Guid.CreateVersion7(),
            DistrictId = due.District,
            Kind = due.Kind,
            Input = JsonSerializer.Serialize(due.Input, JsonSerializerOptions.Web),
            UniqueKey = due.UniqueKey,
            QueuedAt = now,
        };
        db.Add(job);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another node put it in between; if it did not, the next look does.
        }

        db.Entry(job).State = EntityState.Detached;
    }

    private IQueryable<Job> Mine(Guid id, string node) => db.Set<Job>().Where(job => job.Id == id && job.State == JobState.Running && job.LeasedBy == node);

    private Task<bool> Update(
        IQueryable<Job> jobs, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Job>> set, CancellationToken cancel) =>
        database.InTurn(async () => await jobs.ExecuteUpdateAsync(set, cancel) > 0, cancel);
}
