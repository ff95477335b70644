using Microsoft.AspNetCore.Identity;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>An account about to be made, checked already.</summary>
internal sealed record NewAccount(
    string Name, string DisplayName, string? Mobile, Role Role, int? District, string? Town = null, int? SchoolId = null, string? Unit = null)
{
    /// <summary>The account itself, as yet without a password.</summary>
    /// <param name="users">Knows how names are told apart.</param>
    /// <param name="home">The district whose office keeps it; null: the platform.</param>
    /// <param name="at">When it is made.</param>
    public User Holder(UserManager<User> users, int? home, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = Name,
        NormalizedUserName = users.NormalizeName(Name),
        DisplayName = DisplayName,
        Mobile = Mobile,
        DistrictId = home,
        LockoutEnabled = true,
        MadeAt = at,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };

    public AccessGrant Grant(Guid user, Guid actor, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(),
        UserId = user,
        Role = Role.Code,
        DistrictId = District,
        Town = Town,
        SchoolId = SchoolId,
        Unit = Unit,
        At = at,
        ActorId = actor,
    };
}

/// <summary>Initial passwords as they are handed out.</summary>
internal sealed record HandedOut(string Name, string DisplayName, string Post, string Password);
