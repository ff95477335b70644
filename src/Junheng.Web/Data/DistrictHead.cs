using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Data;

/// <summary>Where a district stands: one row each, the lock under which everything of the district changes. District 0 is the platform.</summary>
public sealed class DistrictHead
{
    public int DistrictId { get; set; }

    public long FiguresSeq { get; set; }

    public long ChangeNo { get; set; }

    public string ChangeHash { get; set; } = "";
}

internal sealed class DistrictHeadTable : IEntityTypeConfiguration<DistrictHead>
{
    public void Configure(EntityTypeBuilder<DistrictHead> head)
    {
        head.ToTable("district_head");
        head.HasKey(one => one.DistrictId);
        head.Property(one => one.DistrictId).ValueGeneratedNever();
    }
}
