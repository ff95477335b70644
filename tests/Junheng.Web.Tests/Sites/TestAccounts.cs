using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.Accounts;
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
        await Appoint(provider, district);
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

    private static async Task Appoint(IServiceProvider provider, DistrictName district)
    {
        var school = await ClerksSchool(provider);
        foreach (var group in Accounts.Select(one => Account(one.Name, one.DisplayName, one.Role, district.Id, school)).GroupBy(account => account.District))
        {
            Assert.Null(await provider.GetRequiredService<MakeAccounts>().Known(group.Key, [.. group], Password, demonstration: false, default));
        }

        foreach (var (name, _, _) in Accounts.Where(one => Roles.Find(one.Role)!.Staff)) await GivePhone(provider, name);
    }

    /// <summary>One more account, made as the product makes them, that opens with <see cref="Password"/>.</summary>
    /// <param name="provider">Acts for the platform.</param>
    /// <param name="name">By which it signs in, and as others see it.</param>
    /// <param name="role">Its post: at the clerk's school, in the town of the tests, of one section or unit; over the whole district, or the platform.</param>
    /// <param name="district">Where; not asked for where the post is one of the platform.</param>
    /// <param name="school">Another school than the clerk's.</param>
    public static async Task<User> Make(IServiceProvider provider, string name, string role, int district, int? school = null)
    {
        var account = Account(name, name, role, district, school ?? await ClerksSchool(provider));
        Assert.Null(await provider.GetRequiredService<MakeAccounts>().Known(account.District, [account], Password, demonstration: false, default));
        return await provider.GetRequiredService<JunhengDb>().Users.SingleAsync(user => user.UserName == name);
    }

    /// <summary>A second step with the key that the tests' own phone knows.</summary>
    public static async Task GivePhone(IServiceProvider provider, string name)
    {
        var users = provider.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByNameAsync(name))!;
        await users.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", Authenticator.Key);
        await users.SetTwoFactorEnabledAsync(user, true);
    }

    private static NewAccount Account(string name, string displayName, string role, int district, int school)
    {
        var post = Roles.Find(role)!;
        return new NewAccount(name, displayName, null, post, post.Reach == RoleReach.Platform ? null : district)
        {
            Town = post.Reach == RoleReach.Town ? TestYear.Town : null,
            SchoolId = post.Reach == RoleReach.School ? school : null,
            Unit = post.Reach != RoleReach.Unit ? null : role == Roles.Section ? "装备" : "残联",
        };
    }

    private static Task<int> ClerksSchool(IServiceProvider provider) =>
        provider.GetRequiredService<JunhengDb>().Set<School>().Where(one => one.Code == TestYear.ClerksSchool).Select(one => one.Id).SingleAsync();

    /// <summary>One more account of the test district, changed before it is used.</summary>
    public static Task<Guid> MakeAccount(this Site site, string name, string role = Roles.Reviewer, Action<User>? change = null) => site.As(Actor.Platform, async services =>
    {
        var district = (await services.GetRequiredService<Registry>().District(TestYear.District, default))!;
        var user = await Make(services, name, role, district.Id);
        change?.Invoke(user);
        await services.GetRequiredService<JunhengDb>().SaveChangesAsync();
        return user.Id;
    });
}
