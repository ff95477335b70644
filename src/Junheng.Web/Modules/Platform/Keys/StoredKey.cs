using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Platform.Keys;

/// <summary>A key that this database was sealed with. Not the key: only what tells whether a key file is the right one.</summary>
public sealed class StoredKey
{
    public int No { get; set; }

    public string Fingerprint { get; set; } = "";

    public DateTime MadeAt { get; set; }
}

internal sealed class StoredKeyTable : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key)
    {
        key.ToTable("platform_key");
        key.HasKey(one => one.No);
        key.Property(one => one.No).ValueGeneratedNever();
    }
}
