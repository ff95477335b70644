using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Evidence;

/// <summary>Content by its digest; the bytes lie in the blob folder.</summary>
public sealed class Blob
{
    public string Sha256 { get; set; } = "";

    public long Bytes { get; set; }

    public string MediaType { get; set; } = "";
}

/// <summary>A file of a district: the source of an import, the result of a job, or evidence.</summary>
public sealed class EvidenceFile : IInDistrict
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    /// <summary>The school whose it is; null for the district, a section or a unit.</summary>
    public int? SchoolId { get; set; }

    /// <summary>The section or unit whose it is, as the grant of whoever uploaded it names it.</summary>
    public string? Unit { get; set; }

    public string Sha256 { get; set; } = "";

    /// <summary>As uploaded, without a path.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether it is evidence: listed, searched and bound. Sources of imports and results of jobs are not.</summary>
    public bool IsEvidence { get; set; }

    /// <summary>What it shows, in words; empty: its name says it.</summary>
    public string Title { get; set; } = "";

    /// <summary>The school year that it was uploaded for.</summary>
    public int Year { get; set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? Expires { get; set; }

    /// <summary>One of <see cref="Texts.TextState"/>: how far its text was read. Null for what is no evidence.</summary>
    public string? Text { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }

    /// <summary>When it was withdrawn; its content and its past links stay.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>The text of a piece of evidence as it is searched: its title, name and content, in small letters, and the pairs of
/// letters in it, which the database indexes.</summary>
public sealed class EvidenceText : IInDistrict
{
    /// <summary>Later files have higher numbers.</summary>
    public long No { get; set; }

    public Guid FileId { get; set; }

    public int DistrictId { get; set; }

    public string Text { get; set; } = "";

    public string Grams { get; set; } = "";
}

/// <summary>What a file is evidence of. Ended, never deleted.</summary>
public sealed class EvidenceLink : IInDistrict
{
    public Guid Id { get; set; }

    public Guid FileId { get; set; }

    public int DistrictId { get; set; }

    public int Year { get; set; }

    /// <summary>A code of <see cref="Published.EvidenceTarget"/>.</summary>
    public string TargetKind { get; set; } = "";

    public string TargetKey { get; set; } = "";

    /// <summary>The school that the target speaks of; null for the district.</summary>
    public int? SchoolId { get; set; }

    /// <summary>The item that the target is, or belongs to.</summary>
    public string? Item { get; set; }

    /// <summary>The number of the required piece that it is; null when it is none of the list.</summary>
    public string? Requirement { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }

    public DateTime? EndedAt { get; set; }
}

internal sealed class EvidenceTables :
    IEntityTypeConfiguration<Blob>, IEntityTypeConfiguration<EvidenceFile>, IEntityTypeConfiguration<EvidenceText>, IEntityTypeConfiguration<EvidenceLink>
{
    public void Configure(EntityTypeBuilder<Blob> blob)
    {
        blob.ToTable("evidence_blob");
        blob.HasKey(one => one.Sha256);
    }

    public void Configure(EntityTypeBuilder<EvidenceFile> file)
    {
        file.ToTable("evidence_file");
        file.HasIndex(one => new { one.DistrictId, one.IsEvidence, one.At });
        file.HasIndex(one => one.Sha256);
        file.HasOne<Blob>().WithMany().HasForeignKey(one => one.Sha256);
    }

    public void Configure(EntityTypeBuilder<EvidenceText> text)
    {
        text.ToTable("evidence_text");
        text.HasKey(one => one.No);
        text.Property(one => one.No).ValueGeneratedOnAdd();
        text.HasIndex(one => one.FileId).IsUnique();
        text.HasOne<EvidenceFile>().WithMany().HasForeignKey(one => one.FileId);
    }

    public void Configure(EntityTypeBuilder<EvidenceLink> link)
    {
        link.ToTable("evidence_link");
        link.HasIndex(one => one.FileId);
        link.HasIndex(one => new { one.DistrictId, one.Year, one.TargetKind, one.TargetKey });
        link.HasOne<EvidenceFile>().WithMany().HasForeignKey(one => one.FileId);
    }
}
