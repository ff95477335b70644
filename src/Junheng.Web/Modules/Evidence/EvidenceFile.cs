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

/// <summary>A file of a district: the source of an import, or evidence.</summary>
public sealed class EvidenceFile : IInDistrict
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int? SchoolId { get; set; }

    public string Sha256 { get; set; } = "";

    /// <summary>As uploaded, without a path.</summary>
    public string Name { get; set; } = "";

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class EvidenceTables : IEntityTypeConfiguration<Blob>, IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<Blob> blob)
    {
        blob.ToTable("evidence_blob");
        blob.HasKey(one => one.Sha256);
    }

    public void Configure(EntityTypeBuilder<EvidenceFile> file)
    {
        file.ToTable("evidence_file");
        file.HasIndex(one => new { one.DistrictId, one.At });
        file.HasOne<Blob>().WithMany().HasForeignKey(one => one.Sha256);
    }
}
