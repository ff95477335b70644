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

    /// <summary><c>queued</c>, <c>running</c>, <c>done</c>, <c>failed</c>, <c>cancelled</c>.</summary>
    public string State { get; set; } = "queued";

    public string? Progress { get; set; }

    public Guid? ResultFile { get; set; }

    public string? Fault { get; set; }

    public int Attempts { get; set; }

    public string? LeasedBy { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public bool CancelRequested { get; set; }

    public Guid ActorId { get; set; }

    public DateTime QueuedAt { get; set; }

    public DateTime? EndedAt { get; set; }
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
