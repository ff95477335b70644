namespace Junheng.Cli.Tests.Oracle;

/// <summary>One district of a random folder: its schools, what was confirmed school by school, and its keys.</summary>
internal sealed class RandomDistrict(string code, RandomDice dice, RandomTables tables)
{
    public void Add()
    {
        // Codes whose order as text is not their order as numbers.
        string[] codes = ["S1", "S10", "S2", "s3", "0451", "N-7", "Z", "S20", "a9", "T05", "S100", "学04"];
        dice.Shuffle(codes);
        if (dice.Chance(0.1))
        {
            AddTwins(codes[..2]);
            return;
        }

        codes = codes[..dice.Between(1, 12)];
        var schools = codes.Select(school => (Code: school, Kind: Kind())).ToList();
        foreach (var (school, kind) in schools)
            new RandomSchool(code, school, kind, dice, tables).Add(Parent(schools));
        AddConfirmations(schools);
        new RandomKeys(code, dice, tables).Add();
    }

    /// <summary>
    /// Two schools of one size whose figures are 1 − c and 1 + c times something have the coefficient c: the limit exactly,
    /// or so near that rounding to four places decides.
    /// </summary>
    private void AddTwins(string[] codes)
    {
        var kind = dice.Pick("primary", "junior");
        var pupils = dice.Pick(100, 500, 1000);
        foreach (var school in codes) new RandomSchool(code, school, kind, dice, tables, pupils).Add("");
        AddConfirmations([.. codes.Select(school => (school, kind))]);
        new RandomKeys(code, dice, tables).Add();
        if (tables.Stages.Count(row => row["district_code"] == code) < 2) return;

        var limit = kind == "primary" ? 0.5m : 0.45m;
        void Spread(List<Dictionary<string, string>> rows, string column, int middle)
        {
            var coefficient = dice.Pick(limit, limit, limit - 0.00004m, limit + 0.00004m, limit + 0.00005m, limit + 0.000049m, limit + 0.0001m);
            rows[^2][column] = dice.Cell(middle * (1 - coefficient));
            rows[^1][column] = dice.Cell(middle * (1 + coefficient));
        }

        // Whole numbers only come out exactly: 5 and 15 of 10 for 0.5, 11 and 29 of 20 for 0.45.
        void SpreadWhole(List<Dictionary<string, string>> rows, string column)
        {
            rows[^2][column] = dice.Cell((kind == "primary" ? 5 : 11) * pupils / 100);
            rows[^1][column] = dice.Cell((kind == "primary" ? 15 : 29) * pupils / 100 + dice.Mostly([0], [1]));
        }

        Spread(tables.Schools, "equipment_value_yuan", pupils * dice.Pick(5000, 4000));
        Spread(tables.Schools, "teaching_area_m2", pupils * 11);
        foreach (var row in tables.Schools.TakeLast(2)) row["indoor_sports_area_m2"] = dice.Cell(0);
        Spread(tables.Schools, "outdoor_sports_area_m2", pupils * 20);
        SpreadWhole(tables.Schools, "multimedia_rooms");
        SpreadWhole(tables.Stages, "backbone_teachers");
    }

    private string Kind() => dice.Pick(
        "primary", "primary", "primary", "primary", "teaching_point", "teaching_point", "teaching_point", "nine_year", "nine_year",
        "junior", "junior", "twelve_year", "complete_secondary", "special", "senior", "vocational", "kindergarten");

    /// <summary>Mostly a school that may take a point, else any code at all.</summary>
    private string Parent(List<(string Code, string Kind)> schools)
    {
        var possible = schools.Where(school => school.Kind is "primary" or "nine_year" or "twelve_year").Select(school => school.Code);
        string[] codes = dice.Chance(0.85) ? [.. possible] : [.. schools.Select(school => school.Code), "nowhere"];
        return codes.Length == 0 ? "" : dice.Pick<string>(codes);
    }

    private void AddConfirmations(List<(string Code, string Kind)> schools)
    {
        foreach (var item in new[] { "Q3", "Q5", "Q6", "Q7", "Q8" })
        {
            if (dice.Chance(0.7)) continue;
            foreach (var (school, kind) in schools)
            {
                var isOrdinary = kind is "primary" or "junior" or "nine_year" or "twelve_year" or "complete_secondary";
                if (!isOrdinary && dice.Chance(0.7)) continue;
                if (dice.Chance(dice.Blanks)) continue;
                tables.Confirmations.Add(new()
                {
                    ["district_code"] = code,
                    ["school_code"] = school,
                    ["item"] = item,
                    ["value"] = dice.Cell(!dice.Fault()),
                    ["grade"] = dice.Pick("", "良好", "优秀"),
                    ["date"] = dice.Pick("", "2025-09-10"),
                    ["basis"] = dice.Pick("", "查阅章程, 听课", "校长称\"齐全\"", "第一行\n第二行"),
                });
            }
        }
    }
}
