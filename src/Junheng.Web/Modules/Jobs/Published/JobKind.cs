namespace Junheng.Web.Modules.Jobs.Published;

/// <summary>A kind of long work; modules add theirs.</summary>
/// <param name="Code">As stored: <c>ledger.verify</c>.</param>
/// <param name="NameZh">As shown.</param>
/// <param name="Work">The <see cref="IJobWork"/> that does it.</param>
/// <param name="Quiet">Done by itself and often: listed only when it failed.</param>
public sealed record JobKind(string Code, string NameZh, Type Work, bool Quiet);

/// <summary>Long work. Made anew for each run, with the rights of whoever asked for it as they are then. It may be run again after a
/// node died in the middle of it.</summary>
public interface IJobWork
{
    Task<JobResult> Do(JobRun run, CancellationToken cancel);
}

/// <summary>What came of a job.</summary>
/// <param name="Well">Whether it did what it was asked for.</param>
/// <param name="Text">In one sentence.</param>
/// <param name="Lines">What was found, a sentence each.</param>
public sealed record JobResult(bool Well, string Text, params IReadOnlyList<string> Lines)
{
    /// <summary>A kept file to fetch.</summary>
    public Guid? File { get; init; }
}

/// <summary>A job while it runs.</summary>
public sealed class JobRun(Guid id, int district, string input)
{
    private volatile string progress = "";

    public Guid Id => id;

    /// <summary>0 is the platform.</summary>
    public int District => district;

    /// <summary>What was told last; written down with the next renewal of the lease.</summary>
    public string Progress => progress;

    public T Input<T>() => System.Text.Json.JsonSerializer.Deserialize<T>(input, System.Text.Json.JsonSerializerOptions.Web)!;

    /// <summary>Tells whoever waits what is being done.</summary>
    public void Report(string text) => progress = text;
}

/// <summary>Work that falls due by itself. Asked on every node now and then; a job is put in once for each key.</summary>
public interface IDueWork
{
    Task<IReadOnlyList<DueJob>> Due(DateTime now, CancellationToken cancel);
}

/// <summary>A job that is due.</summary>
public sealed record DueJob(int District, string Kind, object Input, string UniqueKey);

public static class JobKinds
{
    /// <summary>Adds a kind of long work.</summary>
    public static void AddJob<T>(this IServiceCollection services, string code, string nameZh, bool quiet = false)
        where T : class, IJobWork
    {
        services.AddScoped<T>();
        services.AddSingleton(new JobKind(code, nameZh, typeof(T), quiet));
    }
}
