namespace Junheng.Cli.Tests.Oracle;

/// <summary>Q1–Q9 and S1.</summary>
internal static class OracleQuality
{
    public static OracleItem Q1(OracleDistrict district, OracleChoices choices)
    {
        var graduates = district.Number("Q1.graduates");
        var entrants = district.Number("Q1.entrants_three_years_ago");
        var arrived = district.Number("Q1.transferred_in");
        var left = district.Number("Q1.transferred_out");
        var deaths = district.Number("Q1.deaths");
        var ratio = choices.Q1Form == "net"
            ? OracleItem.Ratio(graduates, entrants + arrived - left - deaths)
            : OracleItem.Ratio(graduates - arrived + left, entrants - deaths);
        return OracleItem.Of("Q1", OracleItem.AtLeast(ratio, new Rational(95, 100)), ratio);
    }

    public static OracleItem Q2(OracleDistrict district)
    {
        var ratio = OracleItem.Ratio(district.Number("Q2.disabled_enrolled"), district.Number("Q2.disabled_children"));
        return OracleItem.Of("Q2", OracleItem.AtLeast(ratio, new Rational(95, 100)), ratio);
    }

    public static OracleItem Q4(OracleDistrict district) =>
        OracleItem.OfEvery("Q4", district.OrdinarySchools, school => OracleItem.AtLeast(
            OracleItem.Ratio(school.Number("training_budget_yuan"), school.Number("public_budget_yuan")), new Rational(5, 100)));

    /// <summary>Q3, Q5–Q8: school by school as soon as one school has a row, else the district's own word.</summary>
    public static OracleItem Confirmed(string id, OracleDistrict district)
    {
        var rows = district.Confirmations.Where(row => row.Text("item") == id).ToList();
        if (rows.Count == 0) return OracleItem.Of(id, district.Flag(id + ".confirmed"));
        return OracleItem.OfEvery(id, district.OrdinarySchools, school =>
            rows.SingleOrDefault(row => row.Text("school_code") == school.Code)?.Flag("value"));
    }

    public static OracleItem Q9(OracleDistrict district)
    {
        var subjects = district.Keys
            .Where(key => district.Text(key) is not null && key.Split('.') is ["Q9", _, "level" or "share"])
            .Select(key => key.Split('.')[1])
            .Distinct()
            .ToList();
        if (subjects.Count == 0)
            return OracleItem.Of("Q9", OracleItem.All(
                IsHigh(district.Number("Q9.worst_level")), IsEven(district.Number("Q9.worst_between_school_share"))));
        return OracleItem.Of("Q9", OracleItem.All(
            subjects.Select(subject => IsHigh(district.Number($"Q9.{subject}.level")))
                .Concat(subjects.Select(subject => IsEven(district.Number($"Q9.{subject}.share"))))));

        static bool? IsHigh(Rational? level) => OracleItem.AtLeast(level, 3);
        static bool? IsEven(Rational? share) => share is null ? null : share < new Rational(15, 100);
    }

    public static OracleItem S1(OracleDistrict district, OracleChoices choices)
    {
        var limit = new Rational(85, 100);
        var valid = district.Number("S1.valid");
        var satisfied = district.Number("S1.satisfied");
        var basically = choices.S1CountsBasic == "true" ? district.Number("S1.basically_satisfied") : 0;
        var ratio = OracleItem.Ratio(satisfied + basically, valid);
        var isMet = OracleItem.AtLeast(ratio, limit);
        // A blank part cannot take away what the other part already reaches.
        if (ratio is null && OracleItem.Ratio((satisfied ?? 0) + (basically ?? 0), valid) >= limit) isMet = true;
        return OracleItem.Of("S1", isMet, ratio);
    }
}
