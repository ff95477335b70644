namespace Junheng.Cli.Tests.Oracle;

/// <summary>G9 and G12 (trained and certified teachers) and G11 (exchange).</summary>
internal static class OracleTeachers
{
    public static OracleItem Qualified(string id, string column, OracleDistrict district, Rational exempt)
    {
        Rational certain = 0;
        Rational possible = 0;
        var isUnbounded = false;
        var failures = new List<string>();
        foreach (var row in district.CompulsoryRows)
        {
            var teachers = row.Number("teachers");
            var qualified = row.Number(column);
            if (teachers is not { } all)
            {
                isUnbounded = true;
                continue;
            }

            // Trained blank: anything from none to all of them may be lacking.
            var most = all - (qualified ?? 0);
            if (most <= 0) continue;
            possible += most;
            // Pupils blank: the row may or may not count.
            if (qualified is null || row.Pupils is null) continue;
            certain += most;
            failures.Add(row.School.Code);
        }

        bool? isMet = certain > exempt ? false : isUnbounded || possible > exempt ? null : true;
        return OracleItem.Of(id, isMet, failures: failures);
    }

    public static OracleItem G11(OracleDistrict district)
    {
        var eligible = district.Number("G11.eligible");
        var exchanged = district.Number("G11.exchanged");
        if (eligible == 0) return OracleItem.Of("G11", null);
        if (exchanged == 0) return OracleItem.Of("G11", eligible is null ? null : false);
        return OracleItem.Of("G11", OracleItem.All(
            OracleItem.AtLeast(OracleItem.Ratio(exchanged, eligible), new Rational(10, 100)),
            OracleItem.AtLeast(OracleItem.Ratio(district.Number("G11.exchanged_backbone"), exchanged), new Rational(20, 100))));
    }
}
