using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Jobs;

/// <summary>Long work that somebody asked for. One worker a node takes what is due.</summary>
public sealed class Job : IInDistrict
{
    public Guid Id { get; set; }

    /// <summary>0: the platform.</summary>
    public int DistrictId { get; set; }

    public string Kind { get; set; } = "";

    public string Input { get; set; } = "";

    /// <summary>Due work is put in once, by whichever node comes first.</summary>
    public string? UniqueKey { get; set; }

    /// <summary>One of <see cref="JobState"/>.</summary>
    public string State { get; set; } = JobState.Queued;

    public string? Progress { get; set; }

    public Guid? ResultFile { get; set; }

    /// <summary>What came of it, as JSON of <see cref="Published.JobResult"/>.</summary>
    public string? Result { get; set; }

    public int Attempts { get; set; }

    public string? LeasedBy { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public bool CancelRequested { get; set; }

    public Guid ActorId { get; set; }

    public DateTime QueuedAt { get; set; }

    public DateTime? EndedAt { get; set; }
}

internal static class JobState
{
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    public static string NameZh(string state) => state switch
    {
        Queued => "排队",
        Running => "进行中",
        Done => "完成",
        Failed => "没有完成",
        _ => "已取消",
    };
}

internal sealed class JobTables : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("jobs_job");
        job.HasIndex(one => one.UniqueKey).IsUnique();
        job.HasIndex(one => new { one.State, one.QueuedAt });
    }
}
