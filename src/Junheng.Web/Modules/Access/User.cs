using Junheng.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Access;

/// <summary>An account. What its holder may see and do is in <see cref="AccessGrant"/>.</summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>As others see the holder: a name or a post.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Section, school or unit, as written by whoever made the account.</summary>
    public string Unit { get; set; } = "";

    /// <summary>A mobile number for reaching the holder.</summary>
    [Personal(Index = nameof(MobileIndex))]
    public string? Mobile { get; set; }

    /// <summary>What <see cref="Mobile"/> is looked up by.</summary>
    public string? MobileIndex { get; set; }

    /// <summary>The district whose office keeps the account; null: the platform.</summary>
    public int? DistrictId { get; set; }

    /// <summary>Made by the demonstration: refused everywhere else.</summary>
    public bool Demonstration { get; set; }

    /// <summary>The password was set by somebody else and has to be changed first.</summary>
    public bool MustChangePassword { get; set; }

    public DateTime MadeAt { get; set; }

    public DateTime? ClosedAt { get; set; }
}

/// <summary>A secret of an account: the key of its authenticator, its recovery codes.</summary>
public sealed class UserToken : IdentityUserToken<Guid>
{
    [Personal]
    public override string? Value { get; set; }
}

/// <summary>One role of one person, and where it holds.</summary>
public sealed class AccessGrant
{
    public Guid Id { get; set; }

    public Guid UserId { get; set; }

    /// <summary>A code of <see cref="Roles"/>.</summary>
    public string Role { get; set; } = "";

    /// <summary>Null: the whole platform.</summary>
    public int? DistrictId { get; set; }

    /// <summary>The schools of this town, as the newest year has them.</summary>
    public string? Town { get; set; }

    public int? SchoolId { get; set; }

    /// <summary>A section or unit.</summary>
    public string? Unit { get; set; }

    public DateTime At { get; set; }

    public Guid ActorId { get; set; }

    public DateTime? EndedAt { get; set; }
}

internal sealed class AccessTables :
    IEntityTypeConfiguration<User>,
    IEntityTypeConfiguration<AccessGrant>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<UserToken>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("access_user");
        user.Property(one => one.DisplayName).HasMaxLength(100);
        user.Property(one => one.Unit).HasMaxLength(100);
        user.HasIndex(one => one.MobileIndex);
        user.HasIndex(one => one.DistrictId);
        user.Ignore(one => one.PhoneNumber).Ignore(one => one.PhoneNumberConfirmed);
    }

    public void Configure(EntityTypeBuilder<AccessGrant> grant)
    {
        grant.ToTable("access_grant");
        grant.HasIndex(one => one.UserId);
        grant.HasIndex(one => one.DistrictId);
        grant.HasOne<User>().WithMany().HasForeignKey(one => one.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("access_user_claim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("access_user_login");

    public void Configure(EntityTypeBuilder<UserToken> token) => token.ToTable("access_user_token");
}
