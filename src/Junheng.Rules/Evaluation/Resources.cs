using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>Fills the numerators of the seven indicators: by stage for L1–L3, by school for L4–L7, with joined points and
/// with what a reading relaxes. Source: rules §3.3–3.4; exchange format §8 (<c>--relax</c>).</summary>
internal sealed class Resources(DistrictFigures figures, Standard standard, StageRows rows, JoinedUnits? joined, Reading reading)
{
    public void Fill()
    {
        for (var k = 0; k < standard.Indicators.Count; k++)
        {
            var indicator = standard.Indicators[k];
            var column = rows.Resources.AsSpan(k * rows.Count, rows.Count);
            if (indicator.Shared) FillShared(indicator, column);
            else FillOwn(indicator, column);
        }

        if (reading == Reading.Strict) return;
        new Relaxation(figures, standard, rows, joined, reading).Apply();
    }

    private void FillOwn(Indicator indicator, Span<long> column)
    {
        var numerator = new Numerator(indicator, figures.Stages);
        for (var row = 0; row < column.Length; row++)
        {
            column[row] = numerator.At(figures.StageRow(rows.Schools[row], rows.Stage[row]));
        }

        if (joined is null) return;
        for (var row = 0; row < column.Length; row++)
        {
            if (rows.Stage[row] != Stage.Primary || !joined.Has(rows.Schools[row])) continue;
            foreach (var point in joined.PointsOf(rows.Schools[row]))
            {
                column[row] = JoinedUnits.Add(column[row], numerator.At(figures.StageRow(point, Stage.Primary)));
            }
        }
    }

    private void FillShared(Indicator indicator, Span<long> column)
    {
        var numerator = new Numerator(indicator, figures.Schools);
        for (var row = 0; row < column.Length; row++)
        {
            var school = rows.Schools[row];
            if (row > 0 && rows.Schools[row - 1] == school)
            {
                column[row] = column[row - 1];
                continue;
            }

            column[row] = numerator.At(figures.SchoolRow(school));
            if (joined is null || !joined.Has(school)) continue;
            foreach (var point in joined.PointsOf(school))
            {
                column[row] = JoinedUnits.Add(column[row], numerator.At(figures.SchoolRow(point)));
            }
        }
    }

    /// <summary>The sum of an indicator's terms in one row of a table; missing when any is.</summary>
    private readonly struct Numerator
    {
        private readonly long[]?[] columns;
        private readonly IReadOnlyList<Term> terms;

        public Numerator(Indicator indicator, FigureTable table)
        {
            terms = indicator.Terms;
            columns = new long[]?[terms.Count];
            for (var t = 0; t < columns.Length; t++) columns[t] = table.Numbers(terms[t].Code);
        }

        public long At(int row)
        {
            if (row < 0) return FixedPoint.Missing;
            long total = 0;
            for (var t = 0; t < columns.Length; t++)
            {
                if (columns[t] is not { } column || column[row] is var value && value == FixedPoint.Missing) return FixedPoint.Missing;
                total += terms[t].Sign * value;
            }

            return total;
        }
    }
}
