namespace Junheng.Cli.Tests.Oracle;

/// <summary>How many classes a stage has, and how many pupils its entry grade.</summary>
internal sealed record RandomClassList(int Count, int Entrants);

/// <summary>The class rows of one school of a random folder.</summary>
internal sealed class RandomClasses(string district, string code, RandomDice dice, RandomTables tables)
{
    public RandomClassList Of(string stage, int pupils)
    {
        var most = stage == "primary" ? 45 : stage == "junior" ? 50 : 55;
        var size = dice.Mostly([most, most - 4, pupils < 200 ? 29 : most, pupils < 200 ? 30 : most], [most + 1]);
        var count = (pupils + size - 1) / size;
        // Huge schools are there for thresholds that only large numbers hit exactly, not for their class lists.
        if (count is 0 or > 70 || dice.Chance(dice.Blanks)) return new(count, 0);

        var grades = Grades(stage);
        var isEven = dice.Chance(0.5);
        var entrants = 0;
        for (var i = 0; i < count; i++)
        {
            var inClass = isEven ? (pupils + i) / count : Math.Min(size, pupils - (i * size));
            if (i % grades.Length == 0) entrants += inClass;
            if (i == count - 1 && dice.Chance(dice.Faults / 4)) inClass += dice.Pick(1, -1);
            tables.Classes.Add(new()
            {
                ["district_code"] = district,
                ["school_code"] = code,
                ["stage"] = stage,
                ["grade"] = grades[i % grades.Length],
                ["class_name"] = $"{(i / grades.Length) + 1}班",
                ["students"] = dice.Chance(dice.Blanks / 5) ? "" : $"{inClass}",
            });
        }

        return new(count, entrants);
    }

    private string[] Grades(string stage) => stage switch
    {
        "primary" => dice.Chance(0.5) ? ["1", "2", "3", "4", "5", "6"] : ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"],
        "junior" => dice.Between(0, 2) switch
        {
            0 => ["7", "8", "9"],
            1 => ["七年级", "八年级", "九年级"],
            _ => ["初一", "初二", "初三"],
        },
        _ => ["10", "11", "12"],
    };
}
