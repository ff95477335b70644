namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>An account about to be made, checked already.</summary>
internal sealed record NewAccount(
    string Name, string DisplayName, string? Mobile, Role Role, int? District, string? Town = null, int? SchoolId = null, string? Unit = null)
{
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
