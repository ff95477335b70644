using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Collection.Import;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Sites;

/// <summary>The test district of two years, imported the way an office would, and an account for every role.</summary>
internal static class TestAccounts
{
    public const string Password = "junheng-2025";

    private static readonly (string Name, string DisplayName, string Role)[] Accounts =
    [
        ("office", "专班办公室", Roles.Office), ("leader", "领导小组", Roles.LeadingGroup), ("section", "装备科", Roles.Section),
        ("town", "新驿镇中心学校", Roles.TownCentre), ("clerk", "学校填报员", Roles.Clerk), ("reviewer", "评估专家", Roles.Reviewer),
        ("admin", "系统管理员", Roles.Administrator),
    ];

    public static Task Fill(IServiceProvider services) => services.As(Actor.Platform, FillIn);

    private static async Task FillIn(IServiceProvider provider)
    {
        var db = provider.GetRequiredService<JunhengDb>();
        await OpenDistrict.Do(db, TestYear.District, "兖州区", "济宁市", demonstration: false);
        var district = (await provider.GetRequiredService<Registry>().District(TestYear.District, default))!;
        foreach (var year in (int[])[2024, 2025]) await Import(provider, district, year);
        await MakeAccounts(provider, district);
    }

    private static async Task Import(IServiceProvider provider, DistrictName district, int year)
    {
        using var zip = new MemoryStream(TestYear.Zip(year));
        var file = await provider.GetRequiredService<Files>().Add(district.Id, null, $"{year}年数据.zip", "application/zip", zip, default);
        await provider.GetRequiredService<JunhengDb>().SaveChangesAsync();
        var input = provider.GetRequiredService<ReadInput>().Read(file.Sha256, file.Name, UploadFormat.Figures, district, year, null, default);
        Assert.Empty(input.Refusals);
        var accepted = await provider.GetRequiredService<AcceptFigures>().Do(new Acceptance(
            Guid.CreateVersion7(), new YearKey(district.Id, year, FigureBasis.Statistics), input.Value!.Figures, BatchKind.Import, file.Id, "年度统计"));
        Assert.Equal(AcceptOutcome.Accepted, accepted.Outcome);
    }

    private static async Task MakeAccounts(IServiceProvider provider, DistrictName district)
    {
        var users = provider.GetRequiredService<UserManager<User>>();
        var db = provider.GetRequiredService<JunhengDb>();
        var now = provider.GetRequiredService<TimeProvider>().Now();
        var school = await db.Set<School>().SingleAsync(one => one.Code == TestYear.ClerksSchool);
        foreach (var (name, displayName, role) in Accounts)
        {
            var post = Roles.Find(role)!;
            var user = new User { Id = Guid.CreateVersion7(), UserName = name, DisplayName = displayName, MadeAt = now };
            if (post.Reach != RoleReach.Platform) user.DistrictId = district.Id;
            Assert.True((await users.CreateAsync(user, Password)).Succeeded);
            if (post.Staff)
            {
                await users.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", Authenticator.Key);
                await users.SetTwoFactorEnabledAsync(user, true);
            }

            db.Add(new AccessGrant
            {
                Id = Guid.CreateVersion7(),
                UserId = user.Id,
                Role = role,
                DistrictId = post.Reach == RoleReach.Platform ? null : district.Id,
                Town = role == Roles.TownCentre ? TestYear.Town : null,
                SchoolId = role == Roles.Clerk ? school.Id : null,
                Unit = role == Roles.Section ? "装备" : null,
                At = now,
            });
        }

        await db.SaveChangesAsync();
    }
}
