using Junheng.Web.Data;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>Who may give which post to whom. Nobody gives more than they hold, but for the duties of the posts under them, nor
/// outside of where they hold it; the platform's administrator appoints every post. Nobody changes their own account's posts.</summary>
internal static class GrantRule
{
    /// <summary>Why a post cannot be given; null when it can.</summary>
    /// <param name="actor">Who gives it.</param>
    /// <param name="role">The post.</param>
    /// <param name="district">Where; null for the platform.</param>
    public static string? Refusal(Actor actor, Role role, int? district)
    {
        if ((role.Reach == RoleReach.Platform) != (district is null)) return "grant_outside";
        if (actor.May(Permissions.AccountsManage, null)) return null;
        if (district is not { } here || !actor.MayEverywhere(Permissions.AccountsManage, here)) return "grant_outside";
        return role.Permissions.All(permission => actor.MayEverywhere(permission, here) || AllPermissions.Duties.Contains(permission)) ? null : "grant_more_than_held";
    }

    /// <summary>Whether an account may be reset, closed or given other posts: whoever could not give all its posts could take it over.</summary>
    public static string? Refusal(Actor actor, User account, IReadOnlyList<AccessGrant> grants)
    {
        if (actor.UserId == account.Id) return "account_own";
        if (actor.May(Permissions.AccountsManage, null)) return null;
        if (account.DistrictId is not { } home || !actor.MayEverywhere(Permissions.AccountsManage, home)) return "grant_outside";
        return grants.Select(grant => Roles.Find(grant.Role) is { } role ? Refusal(actor, role, grant.DistrictId) : null).FirstOrDefault(one => one is not null);
    }

    /// <summary>The posts that somebody may give in a district or on the platform.</summary>
    public static IReadOnlyList<Role> Grantable(Actor actor, int? district) => [.. Roles.All.Where(role => Refusal(actor, role, district) is null)];
}
