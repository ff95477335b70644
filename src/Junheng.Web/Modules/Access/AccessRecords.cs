using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Access;

/// <summary>One attempt to sign in. Names that no account has are not kept: people type passwords there.</summary>
public sealed class SignInRecord
{
    public Guid Id { get; set; }

    public Guid? UserId { get; set; }

    public DateTime At { get; set; }

    /// <summary>Where from.</summary>
    public string Address { get; set; } = "";

    /// <summary>A code of <see cref="SignIn.SignInOutcome"/>.</summary>
    public string Outcome { get; set; } = "";
}

/// <summary>The link by which the first administrator makes an account; only its digest is kept.</summary>
public sealed class FirstLink
{
    public Guid Id { get; set; }

    public string Hash { get; set; } = "";

    public DateTime MadeAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? UsedAt { get; set; }
}

/// <summary>Initial passwords waiting to be fetched once by whoever made them.</summary>
public sealed class Handout
{
    public Guid Id { get; set; }

    /// <summary>Null: accounts of the platform.</summary>
    public int? DistrictId { get; set; }

    public Guid ActorId { get; set; }

    public DateTime MadeAt { get; set; }

    public int Accounts { get; set; }

    /// <summary>Names and passwords as JSON; gone once fetched.</summary>
    [Personal]
    public string? Content { get; set; }
}

/// <summary>A token for the read-only interface: it sees what its maker sees, and only its digest is kept.</summary>
public sealed class ApiToken
{
    public Guid Id { get; set; }

    public Guid UserId { get; set; }

    /// <summary>What it is for, in its maker's words.</summary>
    public string Name { get; set; } = "";

    public string Hash { get; set; } = "";

    public DateTime MadeAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? UsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}

internal sealed class AccessRecordTables :
    IEntityTypeConfiguration<SignInRecord>, IEntityTypeConfiguration<FirstLink>, IEntityTypeConfiguration<Handout>, IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<SignInRecord> record)
    {
        record.ToTable("access_signin");
        record.HasIndex(one => new { one.UserId, one.At });
        record.HasOne<User>().WithMany().HasForeignKey(one => one.UserId);
    }

    public void Configure(EntityTypeBuilder<FirstLink> link)
    {
        link.ToTable("access_first_link");
        link.HasIndex(one => one.Hash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Handout> handout)
    {
        handout.ToTable("access_handout");
        handout.HasOne<User>().WithMany().HasForeignKey(one => one.ActorId);
    }

    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.ToTable("access_token");
        token.HasIndex(one => one.Hash).IsUnique();
        token.HasIndex(one => one.UserId);
        token.Property(one => one.Name).HasMaxLength(100);
        token.HasOne<User>().WithMany().HasForeignKey(one => one.UserId);
    }
}
