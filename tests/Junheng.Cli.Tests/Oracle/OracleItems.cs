namespace Junheng.Cli.Tests.Oracle;

/// <summary>P1, P2, G1–G15, Q1–Q9 and S1 in that order (exchange.md §8).</summary>
internal static class OracleItems
{
    public static IReadOnlyList<OracleItem> Of(OracleDistrict district, OracleChoices choices)
    {
        OracleItem Confirmed(string id, string key) => OracleItem.Of(id, district.Flag(key));
        return
        [
            P1(district),
            Confirmed("P2", "prerequisite.monitoring_kept"),
            Confirmed("G1", "G1.layout_confirmed"),
            Confirmed("G2", "G2.unified_confirmed"),
            OracleRooms.G3(district, choices),
            OracleSizes.G4(district, choices),
            OracleSizes.G5(district),
            OracleSizes.G6(district),
            G7(district, choices),
            G8(district),
            OracleTeachers.Qualified("G9", "trained_teachers", district, choices.G9Exempt),
            Confirmed("G10", "G10.allotment_confirmed"),
            OracleTeachers.G11(district),
            OracleTeachers.Qualified("G12", "certified_teachers", district, 0),
            OracleInZone.G13(district, choices),
            G14(district),
            G15(district),
            OracleQuality.Q1(district, choices),
            OracleQuality.Q2(district),
            OracleQuality.Confirmed("Q3", district),
            OracleQuality.Q4(district),
            OracleQuality.Confirmed("Q5", district),
            OracleQuality.Confirmed("Q6", district),
            OracleQuality.Confirmed("Q7", district),
            OracleQuality.Confirmed("Q8", district),
            OracleQuality.Q9(district),
            OracleQuality.S1(district, choices),
        ];
    }

    private static OracleItem P1(OracleDistrict district)
    {
        var years = district.Number("year") - district.Number("prerequisite.basic_balance_year");
        return OracleItem.Of("P1", OracleItem.AtLeast(years, 3), years);
    }

    private static OracleItem G7(OracleDistrict district, OracleChoices choices)
    {
        var fund = district.Number("G7.special_fund_per_pupil_yuan");
        return OracleItem.Of("G7", OracleItem.AtLeast(fund, choices.G7Minimum), fund);
    }

    private static OracleItem G8(OracleDistrict district) => OracleItem.Of("G8", OracleItem.All(
        OracleItem.AtLeast(district.Number("G8.teacher_pay_yuan"), district.Number("G8.civil_servant_pay_yuan")),
        district.Flag("G8.performance_total_confirmed")));

    private static OracleItem G14(OracleDistrict district)
    {
        var planned = district.Number("G14.planned");
        var allocated = district.Number("G14.allocated");
        var hasParts = planned is not null && allocated is not null;
        var share = hasParts ? OracleItem.Ratio(allocated, planned) : district.Number("G14.allocated_share");
        return OracleItem.Of("G14", OracleItem.All(
            OracleItem.AtLeast(share, new Rational(50, 100)),
            district.Flag("G14.tilts_rural")));
    }

    private static OracleItem G15(OracleDistrict district)
    {
        var eligible = district.Number("G15.eligible");
        var placed = district.Number("G15.public") + district.Number("G15.purchased");
        var hasParts = eligible is not null && placed is not null;
        var whole = district.Number("G15.migrant_share");
        var limit = new Rational(85, 100);
        bool? isPlaced;
        if (hasParts) isPlaced = eligible == 0 ? true : placed / eligible >= limit;
        else if (whole is not null) isPlaced = whole >= limit;
        else isPlaced = eligible == 0 ? true : null;
        return OracleItem.Of("G15", OracleItem.All(isPlaced, district.Flag("G15.care_confirmed")));
    }
}
