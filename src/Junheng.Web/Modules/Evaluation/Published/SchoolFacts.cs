using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>Who a school is in one year: read once for all that list it.</summary>
public sealed record SchoolFacts(int Id, string Code, string Name, SchoolKind Kind, string Town, string Group, double? Longitude, double? Latitude)
{
    internal static SchoolFacts[] Of(DistrictFigures figures, IReadOnlyDictionary<string, int> ids)
    {
        var all = new SchoolFacts[figures.SchoolCount];
        for (var school = 0; school < all.Length; school++)
        {
            var (row, code) = (figures.SchoolRow(school), figures.SchoolCode(school));
            all[school] = new SchoolFacts(
                ids[code], code, SchoolName.Of(figures, school), figures.Kind(school), figures.Schools.Text(Codes.Town, row),
                figures.Schools.Text(Codes.Group, row), Degrees(figures.SchoolValue(Codes.Longitude, school)), Degrees(figures.SchoolValue(Codes.Latitude, school)));
        }

        return all;
    }

    private static double? Degrees(long value) => value == FixedPoint.Missing ? null : FixedPoint.ToDouble(value);
}
