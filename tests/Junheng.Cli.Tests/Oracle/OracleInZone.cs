namespace Junheng.Cli.Tests.Oracle;

/// <summary>G13: pupils from the school's own zone in public day schools of cities and towns.</summary>
internal static class OracleInZone
{
    public static OracleItem G13(OracleDistrict district, OracleChoices choices)
    {
        var failures = new List<string>();
        var primary = Stage("primary", 1, district, choices, failures);
        var junior = Stage("junior", new Rational(95, 100), district, choices, failures);
        return OracleItem.Of("G13", OracleItem.All(primary, junior), failures: failures);
    }

    private static bool? Stage(string stage, Rational limit, OracleDistrict district, OracleChoices choices, List<string> failures)
    {
        var rows = district.CompulsoryRows
            .Where(row => row.Name == stage && row.School.Kind != "special" && !IsRuledOut(row.School))
            .Select(row => (row.School, InZone: row.Number("in_zone_students"), Pupils: Pupils(row, choices)))
            .ToList();
        if (rows.Count == 0) return true;
        if (rows.Exists(row => IsUnsure(row.School) || row.InZone is null || row.Pupils is null))
            return OracleItem.AtLeast(district.Number($"G13.{stage}_in_zone_share"), limit);

        var share = OracleItem.Ratio(OracleSum.Of(rows, row => row.InZone), OracleSum.Of(rows, row => row.Pupils));
        var isMet = OracleItem.AtLeast(share, limit);
        if (isMet == false) failures.AddRange(rows.Where(row => row.InZone < limit * row.Pupils).Select(row => row.School.Code));
        return isMet;
    }

    private static bool IsRuledOut(OracleSchool school) =>
        school.Text("area") == "rural" || school.Text("ownership") == "private" || school.Flag("boarding") == true;

    private static bool IsUnsure(OracleSchool school) =>
        school.Text("area") is null || school.Text("ownership") is null || school.Flag("boarding") is null;

    private static Rational? Pupils(OracleStage row, OracleChoices choices)
    {
        if (choices.G13Counts == "pupils") return row.Pupils;
        if (!row.ClassesAddUp) return null;
        string[] entry = row.Name == "primary" ? ["1", "一年级"] : ["7", "七年级", "初一"];
        return OracleSum.Of(row.Classes.Where(one => entry.Contains(one.Text("grade"))), one => one.Number("students"));
    }
}
