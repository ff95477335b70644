namespace Junheng.Cli.Tests.Oracle;

/// <summary>One district of a random folder: its schools, what was confirmed school by school, and its keys.</summary>
internal sealed class RandomDistrict(string code, RandomDice dice, RandomTables tables)
{
    public void Add()
    {
        // Codes whose order as text is not their order as numbers.
        string[] codes = ["S1", "S10", "S2", "s3", "0451", "N-7", "Z", "S20", "a9", "T05", "S100", "学04"];
        dice.Shuffle(codes);
        codes = codes[..dice.Between(1, 12)];
        var schools = codes.Select(school => (Code: school, Kind: Kind())).ToList();
        foreach (var (school, kind) in schools)
            new RandomSchool(code, school, kind, dice, tables).Add(Parent(schools));
        AddConfirmations(schools);
        new RandomKeys(code, dice, tables).Add();
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
