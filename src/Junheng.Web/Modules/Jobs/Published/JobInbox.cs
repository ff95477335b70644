using System.Text.Json;
using Junheng.Web.Data;

namespace Junheng.Web.Modules.Jobs.Published;

/// <summary>Puts in long work.</summary>
public sealed class JobInbox(JunhengDb db, JobSignal signal, TimeProvider clock)
{
    /// <summary>Puts a job in for the actor at hand and saves.</summary>
    /// <returns>Its id: it stands in 任务中心 from now on.</returns>
    public async Task<Guid> Add(int district, string kind, object input, CancellationToken cancel)
    {
        var job = new Job
        {
            Id = Guid.CreateVersion7(),
            DistrictId = district,
            Kind = kind,
            Input = JsonSerializer.Serialize(input, JsonSerializerOptions.Web),
            ActorId = db.Actor.UserId,
            QueuedAt = clock.Now(),
        };
        db.Add(job);
        await db.SaveChangesAsync(cancel);
        signal.Ring();
        return job.Id;
    }
}

/// <summary>Wakes the worker of this node; those of others look by themselves every few seconds.</summary>
public sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0);

    public void Ring() => bell.Release();

    public Task Wait(TimeSpan atMost, CancellationToken cancel) => bell.WaitAsync(atMost, cancel);

    public void Dispose() => bell.Dispose();
}
