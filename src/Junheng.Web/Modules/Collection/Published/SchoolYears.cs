using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>What is recorded of one school over the years.</summary>
public sealed class SchoolYears(JunhengDb db)
{
    /// <summary>Years later than one that have the school, oldest first.</summary>
    public async Task<IReadOnlyList<int>> After(int district, int school, int year, CancellationToken cancel) =>
        await Current(district, school).Where(row => row.Measure == Codes.Kind && row.Year > year).Select(row => row.Year).Distinct().Order().ToListAsync(cancel);

    /// <summary>Attributes of the school as they stand, written as users read them, by measure and year.</summary>
    public async Task<IReadOnlyDictionary<(string Measure, int Year), string>> Attributes(
        int district, int school, IReadOnlyCollection<string> measures, CancellationToken cancel)
    {
        var rows = await Current(district, school).Where(row => measures.Contains(row.Measure))
            .Select(row => new { row.Measure, row.Year, row.State, row.Number, row.Text }).ToListAsync(cancel);
        return rows.ToDictionary(row => (row.Measure, row.Year), row =>
        {
            var value = new Rules.Collection.FigureValue(FigureStates.Of(row.State), Rules.Common.FixedPoint.OfDecimal(row.Number), row.Text);
            return value.Written(Catalogue.Standard.Find(Level.School, row.Measure)!);
        });
    }

    private IQueryable<FigureRow> Current(int district, int school) => db.Set<FigureRow>().AsNoTracking().Where(row =>
        row.DistrictId == district && row.SchoolId == school && row.Stage == "" && row.Basis == FigureBasis.Statistics && row.UntilSeq == null);
}
