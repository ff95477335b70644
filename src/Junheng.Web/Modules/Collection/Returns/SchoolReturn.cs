using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Campaigns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>What one school is asked for in a campaign. It is there from the campaign's opening on, so that a silent school is seen.</summary>
public sealed class SchoolReturn : IOfSchool
{
    public Guid Id { get; set; }

    public Guid CampaignId { get; set; }

    public int DistrictId { get; set; }

    public int Year { get; set; }

    public int SchoolId { get; set; }
}

/// <summary>One page of a return as it was typed: the only row here that changes. It takes no lock and leaves no entry in the ledger.</summary>
public sealed class Draft : IOfSchool
{
    public Guid ReturnId { get; set; }

    /// <summary>The topic's code.</summary>
    public string Page { get; set; } = "";

    public int DistrictId { get; set; }

    public int SchoolId { get; set; }

    /// <summary>Field → text as typed, JSON.</summary>
    public string Values { get; set; } = "{}";

    public int Version { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>What was submitted and signed for. Never changes.</summary>
public sealed class Submission : IOfSchool
{
    /// <summary>Made with the form: the same one sent twice is submitted once.</summary>
    public Guid Id { get; set; }

    public Guid ReturnId { get; set; }

    public int DistrictId { get; set; }

    public int SchoolId { get; set; }

    /// <summary>From 1.</summary>
    public int No { get; set; }

    /// <summary><see cref="Rules.Collection.Returns.SubmittedValues"/>.</summary>
    public string Values { get; set; } = "";

    public string Sha256 { get; set; } = "";

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>What a level decided about a submission.</summary>
public sealed class Decision : IOfSchool
{
    public const string Agreed = "agreed";
    public const string Returned = "returned";

    public Guid Id { get; set; }

    public Guid SubmissionId { get; set; }

    public int DistrictId { get; set; }

    public int SchoolId { get; set; }

    /// <summary><c>town, section, district</c>.</summary>
    public string Level { get; set; } = "";

    /// <summary>The section's name; empty on the other levels.</summary>
    public string Section { get; set; } = "";

    public string Outcome { get; set; } = "";

    /// <summary>Field → reason, JSON; the empty field is a word about the whole.</summary>
    public string FieldReasons { get; set; } = "{}";

    /// <summary>Until when a returned one is to be submitted again, UTC.</summary>
    public DateTime? Due { get; set; }

    /// <summary>The batch that an approved one's figures came in with; null when they were all there already.</summary>
    public Guid? BatchId { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class ReturnTables :
    IEntityTypeConfiguration<SchoolReturn>, IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<SchoolReturn> one)
    {
        one.ToTable("collection_return");
        one.HasIndex(row => new { row.CampaignId, row.SchoolId }).IsUnique();
        one.HasIndex(row => new { row.DistrictId, row.Year, row.SchoolId });
        one.HasOne<Campaign>().WithMany().HasForeignKey(row => row.CampaignId);
    }

    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("collection_draft");
        draft.HasKey(row => new { row.ReturnId, row.Page });
        draft.HasOne<SchoolReturn>().WithMany().HasForeignKey(row => row.ReturnId);
    }

    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("collection_submission");
        submission.HasIndex(row => new { row.ReturnId, row.No }).IsUnique();
        submission.HasOne<SchoolReturn>().WithMany().HasForeignKey(row => row.ReturnId);
    }

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("collection_decision");
        decision.HasIndex(row => new { row.SubmissionId, row.Level, row.Section }).IsUnique();
        decision.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId);
    }
}
