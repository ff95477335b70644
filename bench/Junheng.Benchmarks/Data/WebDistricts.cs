using Junheng.Rules.Collection;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Benchmarks.Data;

/// <summary>Twelve districts of ninety schools each in the database of a site, and one account that is the office of all of them.</summary>
internal static class WebDistricts
{
    public const int Year = 2024;
    public const string Account = "bench";
    public const string Password = "bench-password-1";

    private const int Count = 12;
    private const int SchoolsEach = 90;

    /// <summary>Fills an empty database; each district's code with the codes of its schools.</summary>
    public static async Task<IReadOnlyList<(string District, IReadOnlyList<string> Schools)>> Fill(BenchSite site)
    {
        var tables = ManyDistricts.Of(Count, Count * SchoolsEach);
        var filled = new List<(string, IReadOnlyList<string>)>();
        for (var at = 0; at < Count; at++)
        {
            var code = $"{110_000 + at}";
            var figures = YearFigures.Of(tables, code);
            await site.As(services => Accept(services, code, figures));
            filled.Add((code, figures.Schools));
        }

        await site.As(services => MakeAccount(services, filled.Select(one => one.Item1)));
        return filled;
    }

    private static async Task<bool> Accept(IServiceProvider services, string code, YearFigures figures)
    {
        var registry = services.GetRequiredService<Registry>();
        if (await registry.District(code, default) is null)
        {
            await OpenDistrict.Do(services.GetRequiredService<JunhengDb>(), code, $"测试区{code}", "", demonstration: false);
        }

        var district = (await registry.District(code, default))!;
        var accepted = await services.GetRequiredService<AcceptFigures>().Do(new Acceptance(
            Guid.CreateVersion7(), new YearKey(district.Id, Year, FigureBasis.Statistics), figures, BatchKind.Import, null, "bench"));
        return accepted.Outcome == AcceptOutcome.Accepted ? true : throw new InvalidOperationException($"{accepted.Outcome}");
    }

    private static async Task<bool> MakeAccount(IServiceProvider services, IEnumerable<string> codes)
    {
        var user = new User { Id = Guid.CreateVersion7(), UserName = Account, DisplayName = "bench", MadeAt = TimeProvider.System.Now() };
        var made = await services.GetRequiredService<UserManager<User>>().CreateAsync(user, Password);
        if (!made.Succeeded) throw new InvalidOperationException(string.Join("; ", made.Errors.Select(error => error.Description)));
        var db = services.GetRequiredService<JunhengDb>();
        foreach (var code in codes)
        {
            var district = (await services.GetRequiredService<Registry>().District(code, default))!;
            db.Add(new AccessGrant { Id = Guid.CreateVersion7(), UserId = user.Id, Role = Roles.Office, DistrictId = district.Id, At = user.MadeAt });
        }

        await db.SaveChangesAsync();
        return true;
    }
}
