using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Collection.Campaigns;

/// <summary>采集: the statistics of one year, asked of every school. One a district and year.</summary>
public sealed class Campaign : IInDistrict
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int Year { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The first and the last moment at which a return can be submitted, UTC.</summary>
    public DateTime Opens { get; set; }

    public DateTime Deadline { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>锁定: the end of a campaign. From here on its figures change by a correction with its reason alone.</summary>
public sealed class CampaignLock : IInDistrict
{
    public Guid Id { get; set; }

    public Guid CampaignId { get; set; }

    public int DistrictId { get; set; }

    public string Reason { get; set; } = "";

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>A school that was reminded; it sees so on its own page.</summary>
public sealed class Reminder : IOfSchool
{
    public Guid Id { get; set; }

    public Guid ReturnId { get; set; }

    public int DistrictId { get; set; }

    public int SchoolId { get; set; }

    public string Text { get; set; } = "";

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class CampaignTables : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<CampaignLock>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.ToTable("collection_campaign");
        campaign.HasIndex(one => new { one.DistrictId, one.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CampaignLock> one)
    {
        one.ToTable("collection_campaign_lock");
        one.HasIndex(row => row.CampaignId).IsUnique();
        one.HasOne<Campaign>().WithMany().HasForeignKey(row => row.CampaignId);
    }

    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("collection_reminder");
        reminder.HasIndex(one => one.ReturnId);
        reminder.HasOne<Returns.SchoolReturn>().WithMany().HasForeignKey(one => one.ReturnId);
    }
}
