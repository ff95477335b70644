using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Jobs.Published;

namespace Junheng.Web.Modules.Jobs.Work;

/// <summary>The one worker of this node: takes what is due, one job after the other.</summary>
internal sealed partial class JobWorker(
    IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, JobSignal signal, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LookForDue = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly string node = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7():N}";
    private readonly Dictionary<string, JobKind> kinds = kinds.ToDictionary(kind => kind.Code);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var dueAt = DateTime.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var now = clock.Now();
                if (now >= dueAt)
                {
                    dueAt = now + LookForDue;
                    await scopes.As(Actor.Platform, services => PutInWhatIsDue(services, now, stoppingToken));
                }

                await scopes.As(Actor.Platform, services => services.GetRequiredService<JobClaims>().Requeue(now, stoppingToken));
                while (await With(claims => claims.Claim(node, kinds.Keys, clock.Now(), stoppingToken)) is { } job)
                {
                    await Run(job, stoppingToken);
                }

                await signal.Wait(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (Exception fault)
            {
                // A database that is away for a while must not end the worker.
                LogAway(fault);
                await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Run(Job job, CancellationToken stop)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var run = new JobRun(job.Id, job.DistrictId, job.Input);
        var cancelled = false;
        var beating = Renew();
        try
        {
            var result = await Do(job, run, ends.Token);
            await With(claims => claims.End(job.Id, node, result.Well || result.Lines.Count > 0 ? JobState.Done : JobState.Failed, result, clock.Now(), stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await With(claims => claims.GiveBack(job.Id, node, CancellationToken.None));
            throw;
        }
        catch (OperationCanceledException) when (cancelled)
        {
            await With(claims => claims.End(job.Id, node, JobState.Cancelled, new JobResult(false, "已取消，什么都没有改变。"), clock.Now(), stop));
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The lease was lost: another node does it.
        }
        catch (Exception fault)
        {
            LogFault(fault, job.Kind, job.Id, job.Attempts);
            await With(claims => claims.Fail(job.Id, node, clock.Now(), stop));
        }
        finally
        {
            await ends.CancelAsync();
            await beating;
        }

        async Task Renew()
        {
            while (!ends.IsCancellationRequested)
            {
                await Task.Delay(Beat, clock, ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (ends.IsCancellationRequested) return;
                try
                {
                    var (mine, cancel) = await With(claims => claims.Renew(job.Id, node, run.Progress, clock.Now(), ends.Token));
                    cancelled = mine && cancel;
                    if (!mine || cancel) await ends.CancelAsync();
                }
                catch (Exception fault) when (fault is not OutOfMemoryException)
                {
                    // The lease holds for a minute; a database that is away for less does no harm.
                    if (!ends.IsCancellationRequested) LogAway(fault);
                }
            }
        }
    }

    /// <summary>With the rights of whoever asked, as they are now.</summary>
    private async Task<JobResult> Do(Job job, JobRun run, CancellationToken cancel)
    {
        var actor = job.DistrictId == 0 ? Actor.Platform : Actor.Engine(job.DistrictId);
        if (job.ActorId != Guid.Empty)
        {
            actor = await scopes.As(Actor.Platform, services => services.GetRequiredService<ActorOf>().Read(job.ActorId, cancel));
            if (actor.IsAnonymous) return new JobResult(false, "发起人的账号已经停用，没有执行。");
        }

        return await scopes.As(actor, services => ((IJobWork)services.GetRequiredService(kinds[job.Kind].Work)).Do(run, cancel));
    }

    private static async Task PutInWhatIsDue(IServiceProvider services, DateTime now, CancellationToken cancel)
    {
        var claims = services.GetRequiredService<JobClaims>();
        foreach (var work in services.GetServices<IDueWork>())
        {
            foreach (var due in await work.Due(now, cancel)) await claims.PutIn(due, now, cancel);
        }
    }

    private Task<T> With<T>(Func<JobClaims, Task<T>> step) => scopes.As(Actor.Platform, services => step(services.GetRequiredService<JobClaims>()));

    [LoggerMessage(LogLevel.Error, "Job {Kind} {Id} failed at attempt {Attempt}")]
    private partial void LogFault(Exception fault, string kind, Guid id, int attempt);

    [LoggerMessage(LogLevel.Warning, "The worker of jobs could not reach the database")]
    private partial void LogAway(Exception fault);
}
