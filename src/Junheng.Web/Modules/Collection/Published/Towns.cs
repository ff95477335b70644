using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>Which schools a town has, as the newest year tells.</summary>
public sealed class Towns(JunhengDb db)
{
    /// <summary>Ids of the schools of a town in the newest year that is not after <paramref name="year"/> + 1.</summary>
    public async Task<IReadOnlySet<int>> SchoolsOf(int district, string town, int year, CancellationToken cancel)
    {
        var towns = Rows(district, year);
        var newest = await towns.MaxAsync(row => (int?)row.Year, cancel);
        if (newest is null) return new HashSet<int>();
        return (await towns.Where(row => row.Year == newest && row.Text == town).Select(row => row.SchoolId).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>Names of the towns in the newest year that is not after <paramref name="year"/> + 1.</summary>
    public async Task<IReadOnlySet<string>> Names(int district, int year, CancellationToken cancel)
    {
        var towns = Rows(district, year);
        var newest = await towns.MaxAsync(row => (int?)row.Year, cancel);
        return (await towns.Where(row => row.Year == newest && row.Text != null).Select(row => row.Text!).Distinct().ToListAsync(cancel)).ToHashSet();
    }

    private IQueryable<FigureRow> Rows(int district, int year) => db.Set<FigureRow>().IgnoreQueryFilters([JunhengDb.ScopeFilter]).AsNoTracking()
        .Where(row => row.DistrictId == district && row.Basis == FigureBasis.Statistics && row.UntilSeq == null
            && row.Measure == Codes.Town && row.Stage == "" && row.Year <= year + 1);
}
