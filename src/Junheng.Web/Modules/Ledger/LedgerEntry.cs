using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Ledger;

/// <summary>One change of a district (chain = its id) or of the platform (chain 0), chained to the one before by its hash.</summary>
public sealed class LedgerEntry
{
    public int Chain { get; set; }

    public long No { get; set; }

    public DateTime At { get; set; }

    public Guid ActorId { get; set; }

    public string Action { get; set; } = "";

    public string SubjectKind { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string Reason { get; set; } = "";

    public string PayloadHash { get; set; } = "";

    public string Previous { get; set; } = "";

    public string Hash { get; set; } = "";
}

/// <summary>What changed. It can be erased (personal data) without breaking the chain, which shows the erasure.</summary>
public sealed class LedgerPayload
{
    public int Chain { get; set; }

    public long No { get; set; }

    public string Salt { get; set; } = "";

    /// <summary>JSON as text: a database that reorders it would break the hash. Null when erased.</summary>
    public string? Json { get; set; }
}

internal sealed class LedgerTables : IEntityTypeConfiguration<LedgerEntry>, IEntityTypeConfiguration<LedgerPayload>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("ledger_entry");
        entry.HasKey(one => new { one.Chain, one.No });
    }

    public void Configure(EntityTypeBuilder<LedgerPayload> payload)
    {
        payload.ToTable("ledger_payload");
        payload.HasKey(one => new { one.Chain, one.No });
        payload.Property(one => one.Json).HasColumnType("text");
    }
}
