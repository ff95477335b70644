using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>Which years a district has figures of.</summary>
public sealed class Years(JunhengDb db)
{
    /// <summary>School years by their first calendar year, newest first.</summary>
    public async Task<IReadOnlyList<int>> Of(int district, CancellationToken cancel) =>
        await db.Set<Batch>().AsNoTracking().Where(batch => batch.DistrictId == district).Select(batch => batch.Year).Distinct()
            .OrderDescending().ToListAsync(cancel);
}
