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
        var schoolRows = SchoolRows();
        for (var k = 0; k < standard.Indicators.Count; k++)
        {
            var indicator = standard.Indicators[k];
            var column = rows.Resources.AsSpan(k * rows.Count, rows.Count);
            if (indicator.Shared) FillShared(indicator, column, schoolRows);
            else FillOwn(indicator, column);
        }

        if (reading == Reading.Strict) return;
        new Relaxation(figures, standard, rows, joined, reading).Apply();
    }

    private void FillOwn(Indicator indicator, Span<long> column)
    {
        var numerator = new Numerator(indicator, figures.Stages);
        numerator.Fill(column, rows.Sources);
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

    private void FillShared(Indicator indicator, Span<long> column, int[] schoolRows)
    {
        var numerator = new Numerator(indicator, figures.Schools);
        numerator.Fill(column, schoolRows);
        if (joined is null) return;
        for (var row = 0; row < column.Length; row++)
        {
            if (!joined.Has(rows.Schools[row])) continue;
            foreach (var point in joined.PointsOf(rows.Schools[row]))
            {
                column[row] = JoinedUnits.Add(column[row], numerator.At(figures.SchoolRow(point)));
            }
        }
    }

    /// <summary>The row of each row's school in schools.csv.</summary>
    private int[] SchoolRows()
    {
        var sources = new int[rows.Count];
        for (var row = 0; row < sources.Length; row++) sources[row] = figures.SchoolRow(rows.Schools[row]);
        return sources;
    }

    /// <summary>The sum of an indicator's terms in one row of a table; missing when any is.</summary>
    private readonly struct Numerator
    {
        private readonly long[]?[] columns;
        private readonly long[] signs;

        public Numerator(Indicator indicator, FigureTable table)
        {
            columns = new long[]?[indicator.Terms.Count];
            signs = new long[columns.Length];
            for (var t = 0; t < columns.Length; t++)
            {
                columns[t] = table.Numbers(indicator.Terms[t].Code);
                signs[t] = indicator.Terms[t].Sign;
            }
        }

        /// <summary>The sum in a row of the table; missing for row -1.</summary>
        public long At(int row)
        {
            long sum = 0;
            Fill(new Span<long>(ref sum), new ReadOnlySpan<int>(in row));
            return sum;
        }

        /// <summary>The sums in many rows: column by column, which reads the table in its own order.</summary>
        public void Fill(Span<long> sums, ReadOnlySpan<int> sources)
        {
            sums.Clear();
            for (var t = 0; t < columns.Length; t++)
            {
                if (columns[t] is { } column) Add(sums, sources, column, signs[t]);
                else sums.Fill(FixedPoint.Missing);
            }
        }

        private static void Add(Span<long> sums, ReadOnlySpan<int> sources, long[] column, long sign)
        {
            for (var row = 0; row < sums.Length; row++)
            {
                var value = sources[row] < 0 ? FixedPoint.Missing : column[sources[row]];
                sums[row] = value == FixedPoint.Missing || sums[row] == FixedPoint.Missing ? FixedPoint.Missing : sums[row] + sign * value;
            }
        }
    }
}
