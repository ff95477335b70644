using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Schools;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Tests.Sites;
using Junheng.Web.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

/// <summary>A second district with people of its own, and the real ids of the first to put into addresses.</summary>
internal sealed partial class Foreign(Site site, int district, int school)
{
    public const string OtherDistrict = "370828";

    /// <summary>Neither the clerk's school nor in the town of the town's account.</summary>
    private static readonly string School = TestYear.CodeOf(3);

    public static async Task<Foreign> Make(Site site)
    {
        var home = await site.As(Actor.Platform, services => services.GetRequiredService<Registry>().District(TestYear.District, default));
        await site.As(Actor.Platform, async services =>
        {
            var db = services.GetRequiredService<JunhengDb>();
            if (await db.Users.AnyAsync(user => user.UserName == "other-office")) return 0;
            await OpenDistrict.Do(db, OtherDistrict, "金乡县", "济宁市", demonstration: false);
            var other = (await services.GetRequiredService<Registry>().District(OtherDistrict, default))!;
            var school = new School { DistrictId = other.Id, Code = "3708280001", Name = "金乡县第一小学" };
            db.Add(school);
            await db.SaveChangesAsync();
            await MakeAccount(services, "other-office", Roles.Office, other.Id);
            await MakeAccount(services, "other-clerk", Roles.Clerk, other.Id, school.Id);
            await MakeAccount(services, "unit", Roles.Unit, home!.Id);
            var office = await db.Users.SingleAsync(user => user.UserName == "office");
            db.Add(new Handout { Id = Guid.CreateVersion7(), DistrictId = home.Id, ActorId = office.Id, MadeAt = TimeProvider.System.Now(), Accounts = 1, Content = "[]" });
            db.Add(new ApiToken { Id = Guid.CreateVersion7(), UserId = office.Id, Name = "一", Hash = "0", ExpiresAt = TimeProvider.System.Now().AddDays(1) });
            await db.SaveChangesAsync();
            return 0;
        });
        var schools = await site.As(Actor.Platform, services => services.GetRequiredService<Registry>().SchoolsOf(home!.Id, default));
        return new Foreign(site, home!.Id, schools.Single(one => one.Code == School).Id);
    }

    public Task<Actor> ActorNamed(string name) => site.As(Actor.Platform, async services =>
    {
        var id = await services.GetRequiredService<JunhengDb>().Users.Where(user => user.UserName == name).Select(user => user.Id).SingleAsync();
        return await services.GetRequiredService<ActorOf>().Read(id, default);
    });

    /// <summary>Whether somebody's posts let them in, said once more and in other words than the gate does.</summary>
    public bool May(Actor actor, RouteEndpoint endpoint, PageAttribute page)
    {
        var holding = actor.Grants.Where(grant => grant.Permissions.Contains(page.Permission)).Select(grant => grant.Scope).ToList();
        var pattern = endpoint.RoutePattern.RawText!;
        if (!pattern.Contains("{district}", StringComparison.Ordinal)) return holding.Count > 0;
        var here = holding.Where(scope => scope.District is null || scope.District == district).ToList();
        return pattern.Contains("{school}", StringComparison.Ordinal) ? here.Exists(scope => scope.Schools?.Contains(school) != false) : here.Count > 0;
    }

    /// <summary>The address with what is really there put in: the school of others, the last part as its page says.</summary>
    public async Task<string> Address(RouteEndpoint endpoint, string districtCode = TestYear.District)
    {
        var pattern = $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";
        var subject = endpoint.Metadata.GetMetadata<PageAttribute>()?.Subject;
        var id = subject is null || subject == typeof(School) ? null : await IdOf(subject);
        var parts = Parameter().Matches(pattern).Select(match => match.Value).ToList();
        return Parameter().Replace(pattern, match => match.Value switch
        {
            "{district}" => districtCode,
            "{school}" => School,
            var year when year.StartsWith("{year", StringComparison.Ordinal) => "2025",
            var last when last == parts[^1] && id is not null => id,
            var guid when guid.Contains(":guid", StringComparison.Ordinal) => Guid.CreateVersion7().ToString(),
            var whole when whole.Contains(":int", StringComparison.Ordinal) || whole.Contains(":long", StringComparison.Ordinal) => "1",
            _ => "students",
        });
    }

    /// <summary>Where every district and every table stands; signing in alone may add a line.</summary>
    public Task<string> Everything() => site.As(Actor.Platform, async services =>
    {
        var db = services.GetRequiredService<JunhengDb>();
        var told = new StringBuilder();
        foreach (var head in await db.Set<DistrictHead>().AsNoTracking().OrderBy(head => head.DistrictId).ToListAsync())
        {
            told.AppendLine(CultureInfo.InvariantCulture, $"{head.DistrictId} {head.FiguresSeq} {head.ChangeNo} {head.ChangeHash}");
        }

        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            if (table is "access_signin" or "platform_data_protection_key") continue;
#pragma warning disable EF1002 // Names of tables come from the model.
            var count = await db.Database.SqlQueryRaw<long>($"select count(*) as \"Value\" from {table}").SingleAsync();
#pragma warning restore EF1002
            told.AppendLine(CultureInfo.InvariantCulture, $"{table} {count}");
        }

        return told.ToString();
    });

    private Task<string?> IdOf(Type subject) => site.As(Actor.Platform, async services =>
    {
        var db = services.GetRequiredService<JunhengDb>();
        if (db.Model.FindEntityType(subject) is not { } type || type.FindProperty("Id") is null) return null;
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(subject).Invoke(db, null)!;
        var rows = type.FindProperty("DistrictId") is null ? set : set.Where(row => EF.Property<int?>(row, "DistrictId") == district);
        return await rows.Select(row => EF.Property<object>(row, "Id")).FirstOrDefaultAsync() is { } id ? Convert.ToString(id, CultureInfo.InvariantCulture) : null;
    });

    private static async Task MakeAccount(IServiceProvider services, string name, string role, int district, int? school = null)
    {
        await TestAccounts.Make(services, name, role, district, school);
        if (Roles.Find(role)!.Staff) await TestAccounts.GivePhone(services, name);
    }

    [GeneratedRegex("\\{[^}]+\\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
