using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Collection.Campaigns;
using Junheng.Web.Modules.Collection.Returns;
using Junheng.Web.Modules.Schools;
using Junheng.Web.Tests.Sites;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Collection.Returns;

/// <summary>A year of its own for each test, with the clerk's school and one more, and a campaign.</summary>
internal static class ReturnYear
{
    public const string School = TestYear.ClerksSchool;
    public const string Other = "3708129001";
    public const string Form = "form.return-form";

    private static readonly SemaphoreSlim Making = new(1, 1);

    /// <summary>Two primary schools of two towns; the clerk's is in the town of the town's account.</summary>
    public static Dictionary<string, string> Files(int year) => new()
    {
        ["schools.csv"] = "district_code,school_code,name,kind,area,town,teaching_area_m2,equipment_value_yuan,multimedia_rooms,public_budget_yuan\n"
            + $"370812,{School},新驿镇第1小学,primary,rural,{TestYear.Town},2000,100000,3,500000\n370812,{Other},局直小学,primary,urban,,3000,900000,12,600000\n",
        ["stages.csv"] = "district_code,school_code,stage,students,classes,teachers,backbone_teachers\n"
            + $"370812,{School},primary,240,6,20,3\n370812,{Other},primary,300,8,25,4\n",
        ["district.csv"] = $"district_code,key,value\n370812,year,{year}\n",
    };

    /// <summary>The year with figures, and a campaign that is open.</summary>
    public static async Task Open(this Site site, int year, int days = 10)
    {
        await site.Accept(year, Files(year));
        await site.OpenOnly(year, days);
    }

    /// <summary>A campaign of a year that is there already.</summary>
    public static async Task OpenOnly(this Site site, int year, int days = 10)
    {
        await site.MakePrincipal();
        var district = await site.District();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        Assert.Equal(2, await site.As(Actor.Engine(district.Id), services => services.GetRequiredService<OpenCampaign>()
            .Do(district, year, new CampaignForm($"{year}年采集", now.AddDays(-30), now.AddDays(days)), default)));
    }

    public static async Task<Visitor> SignedIn(this Site site, string name)
    {
        var visitor = site.Visit();
        await visitor.SignIn(name);
        return visitor;
    }

    /// <summary>Submits as the principal, with what is blank known to be blank and every finding answered.</summary>
    public static async Task<Answer> Submit(this Visitor principal, int year, params (string Name, string Value)[] more)
    {
        var address = $"/370812/{year}/returns/{School}";
        var page = await principal.Get(address);
        var answers = page.Page.QuerySelectorAll("#submit input[name^=answer-]").Select(one => (one.GetAttribute("name")!, "已核对"));
        return await principal.Send(page, address, "#submit form", [("blanks", "1"), .. answers, .. more]);
    }

    public static Task<Submission?> Newest(this Site site, int year) => site.Query(db => (
        from submission in db.Set<Submission>()
        join one in db.Set<SchoolReturn>() on submission.ReturnId equals one.Id
        where one.Year == year
        orderby submission.No descending
        select submission).FirstOrDefaultAsync());

    public static async Task<string> State(this Visitor school, int year) => (await school.Get($"/370812/{year}/returns/{School}")).TextOf("h1 .verdict");

    private static async Task MakePrincipal(this Site site)
    {
        await Making.WaitAsync();
        try
        {
            var district = await site.District();
            await site.As(Actor.Platform, async services =>
            {
                var db = services.GetRequiredService<JunhengDb>();
                if (await db.Users.AnyAsync(user => user.UserName == "principal")) return 0;
                var school = await db.Set<School>().SingleAsync(one => one.Code == School);
                var user = new User { Id = Guid.CreateVersion7(), UserName = "principal", DisplayName = "校长", DistrictId = district.Id };
                Assert.True((await services.GetRequiredService<UserManager<User>>().CreateAsync(user, TestAccounts.Password)).Succeeded);
                db.Add(new AccessGrant { Id = Guid.CreateVersion7(), UserId = user.Id, Role = Roles.Principal, DistrictId = district.Id, SchoolId = school.Id });
                await db.SaveChangesAsync();
                return 0;
            });
        }
        finally
        {
            Making.Release();
        }
    }
}
