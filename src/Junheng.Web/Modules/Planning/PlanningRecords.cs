using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Planning;

/// <summary>What a school plans to take in at the entry grade of a stage. Append only: the newest row of a school and stage is the plan,
/// one without numbers takes it back. No figure of the statistics.</summary>
public sealed class IntakeRow : IOfSchool
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int SchoolId { get; set; }

    /// <summary>The year of the September in which they come.</summary>
    public int Year { get; set; }

    public string Stage { get; set; } = "";

    /// <summary>The district's change that brought it.</summary>
    public long No { get; set; }

    public int? Classes { get; set; }

    public int? Pupils { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class PlanningTables : IEntityTypeConfiguration<IntakeRow>
{
    public void Configure(EntityTypeBuilder<IntakeRow> row)
    {
        row.ToTable("planning_intake");
        row.HasIndex(one => new { one.DistrictId, one.Year, one.SchoolId, one.Stage, one.No }).IsUnique();
    }
}
