using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>
/// Resources per pupil that look like a slip of the unit (万元 typed as 元, 亩 as ㎡) or lie far from the district's other
/// schools. These are hints: they decide nothing, so doubles will do.
/// </summary>
internal static class ProportionChecks
{
    /// <summary>Fewer yuan a pupil than this were typed in 万元.</summary>
    private const double LeastYuan = 5;

    /// <summary>Less a pupil than this was typed in 亩 or 万㎡.</summary>
    private const double LeastSquareMetres = 0.1;

    /// <summary>So many times more or less than the school in the middle is far.</summary>
    private const double Far = 10;

    /// <summary>Small schools differ by nature.</summary>
    private const double LeastPupils = 100;

    /// <summary>So many schools at least make a middle.</summary>
    private const int LeastSchools = 5;

    private static readonly (string Code, double Least)[] OfSchool =
    [
        (Codes.TeachingArea, LeastSquareMetres), (Codes.OutdoorSportsArea, LeastSquareMetres), (Codes.EquipmentValue, LeastYuan),
        (Codes.PublicBudget, LeastYuan), (Codes.MultimediaRooms, 0),
    ];

    private static readonly string[] OfStage = [Codes.Teachers, Codes.Classes];

    public static void Run(CheckedDistrict district)
    {
        if (district.Figures.Stages.Numbers(Codes.Students) is not { } students) return;
        var pupils = PupilsOfSchools(district, students);
        foreach (var (code, least) in OfSchool) Compare(district, Level.School, code, district.SchoolRows, pupils, least);
        foreach (var stage in Stages.All)
        {
            var rows = district.Stages.Where(row => row.Stage == stage).Select(row => row.Row).ToArray();
            var ofRows = Array.ConvertAll(rows, row => FixedPoint.ToDouble(students[row]));
            foreach (var code in OfStage) Compare(district, Level.Stage, code, rows, ofRows, 0);
        }
    }

    /// <summary>Pupils of all rows of each school; NaN when one is blank.</summary>
    private static double[] PupilsOfSchools(CheckedDistrict district, long[] students)
    {
        var pupils = new double[district.SchoolRows.Length];
        foreach (var stage in district.Stages) pupils[stage.School] += FixedPoint.ToDouble(students[stage.Row]);
        return pupils;
    }

    private static void Compare(CheckedDistrict district, Level level, string code, int[] rows, double[] pupils, double least)
    {
        if (district.Table(level).Numbers(code) is not { } values) return;
        var known = new List<double>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            if (values[rows[i]] != FixedPoint.Missing && pupils[i] > 0) known.Add(values[rows[i]] / pupils[i]);
        }

        known.Sort();
        // The middle of all: one absurd figure would drag a mean along and accuse every other school.
        var middle = known.Count == 0 ? 0 : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
        for (var i = 0; i < rows.Length; i++)
        {
            var (value, own) = ((double)values[rows[i]], pupils[i]);
            if (value <= 0) continue; // a blank is below zero; where pupils are blank, every comparison below is false
            if (value < least * own * FixedPoint.Scale)
            {
                Find(district, "unit_slip", level, code, rows[i], value / own);
                continue;
            }

            if (known.Count < LeastSchools || own < LeastPupils || !(middle > 0)) continue;
            if (value > Far * middle * own || value * Far < middle * own) Find(district, "outlier", level, code, rows[i], value / own, middle);
        }
    }

    private static void Find(CheckedDistrict district, string finding, Level level, string code, int row, params ReadOnlySpan<double> perPupil)
    {
        var measure = district.Figures.Catalogue.Find(level, code);
        var args = new List<string>
        {
            district.Name(level, row), measure?.NameZh ?? code,
            FixedPoint.Format(district.Table(level).Value(code, row)) + measure?.Unit,
        };
        foreach (var value in perPupil) args.Add(FixedPoint.Format((long)Math.Round(value / 100) * 100) + measure?.Unit);
        district.Find(finding, Severity.Warning, level, row, code, [.. args]);
    }
}
