using Junheng.Rules.Collection;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.NewYears;

/// <summary>Opens the school year after one: its schools, their attributes and the settings go along, no number does.</summary>
public sealed class OpenYear(JunhengDb db, AcceptFigures accept, FigureStore store)
{
    /// <summary>Whether the year has figures already; then there is nothing to open.</summary>
    public Task<bool> IsOpen(int district, int year, CancellationToken cancel) =>
        db.Set<Batch>().AnyAsync(batch => batch.DistrictId == district && batch.Year == year && batch.Basis == FigureBasis.Statistics, cancel);

    public async Task<Accepted> Do(Guid batch, int district, int last, string reason, CancellationToken cancel)
    {
        var figures = NewYear.Of((await store.Load(new YearKey(district, last, FigureBasis.Statistics), cancel: cancel)).Record);
        return await accept.Do(
            new Acceptance(batch, new YearKey(district, last + 1, FigureBasis.Statistics), figures, BatchKind.NewYear, null, reason), cancel);
    }
}
