using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Schools;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Items;

/// <summary>Further people of the test district.</summary>
internal static class MoreAccounts
{
    /// <summary>A section by its name, or somebody of a school; made once a database.</summary>
    public static async Task<Visitor> SignedIn(this Site site, string name, string? section = null, string? school = null)
    {
        var district = await site.District();
        if (section is not null || school is not null) await site.As(Actor.Platform, services => Make(services, district.Id, name, section, school));
        var visitor = site.Visit();
        await visitor.SignIn(name);
        return visitor;
    }

    private static async Task<int> Make(IServiceProvider services, int district, string name, string? section, string? school)
    {
        var db = services.GetRequiredService<JunhengDb>();
        if (await db.Users.AnyAsync(user => user.UserName == name)) return 0;
        var users = services.GetRequiredService<UserManager<User>>();
        var user = new User { Id = Guid.CreateVersion7(), UserName = name, DisplayName = section ?? name, DistrictId = district };
        Assert.True((await users.CreateAsync(user, TestAccounts.Password)).Succeeded);
        if (section is not null)
        {
            await users.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", Authenticator.Key);
            await users.SetTwoFactorEnabledAsync(user, true);
        }

        db.Add(new AccessGrant
        {
            Id = Guid.CreateVersion7(), UserId = user.Id, Role = section is null ? Roles.Clerk : Roles.Section, DistrictId = district, Unit = section,
            SchoolId = school is null ? null : (await db.Set<School>().SingleAsync(one => one.Code == school)).Id,
        });
        return await db.SaveChangesAsync();
    }
}
