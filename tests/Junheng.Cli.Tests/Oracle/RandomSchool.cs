namespace Junheng.Cli.Tests.Oracle;

/// <summary>One school of a random folder with its rows in every file.</summary>
internal sealed class RandomSchool(string district, string code, string kind, RandomDice dice, RandomTables tables, int? pupilsOfStage = null)
{
    private readonly bool isOrdinary = kind is "primary" or "junior" or "nine_year" or "twelve_year" or "complete_secondary";

    public void Add(string parent)
    {
        var pupils = Pupils();
        var classes = new RandomClasses(district, code, dice, tables);
        var total = 0;
        foreach (var (stage, count) in pupils)
        {
            // Special schools may lack a stage; elsewhere an absent row is an error finding and counts as blank.
            var isAbsent = dice.Chance(kind == "special" ? 0.3 : dice.Blanks / 2);
            // Class rows without a stage row are ignored.
            if (isAbsent && dice.Chance(0.8)) continue;
            var list = classes.Of(stage, count);
            if (isAbsent) continue;
            if (stage != "senior") total += list.Count;
            AddStage(stage, count, list);
        }

        AddRooms((total + 11) / 12);
        AddSchool(parent, pupils);
    }

    private Dictionary<string, int> Pupils()
    {
        int Single() => pupilsOfStage ?? dice.Mostly(
            [50, 96, 99, 100, 199, 200, 500, 1000, 2000, dice.Between(100, 900), dice.Between(100, 900), 0],
            [1, 49, 1999, 2001, 2400, 2401, 10000, 20000, 0]);
        int Senior() => dice.Pick(300, 900, 0);
        (int Primary, int Junior) Split()
        {
            var all = dice.Mostly([60, 99, 180, 800, 1500, 2500, dice.Between(200, 1200)], [2501, 3000, 3001, 49, 0]);
            var primary = dice.Pick(all, all / 2, all * 2 / 3, 0);
            return (primary, all - primary);
        }

        switch (kind)
        {
            case "primary": return new() { ["primary"] = Single() };
            case "teaching_point": return new() { ["primary"] = dice.Pick(0, 1, 20, 49, 50, 50, 51, 60, 99, 100, 120) };
            case "junior": return new() { ["junior"] = Single() };
            case "special": return new() { ["primary"] = dice.Pick(0, 30, 80), ["junior"] = dice.Pick(0, 20, 60) };
            case "complete_secondary": return new() { ["junior"] = Single(), ["senior"] = Senior() };
            case "senior": return new() { ["senior"] = Senior() };
            case "nine_year" or "twelve_year":
                var (primary, junior) = Split();
                var both = new Dictionary<string, int> { ["primary"] = primary, ["junior"] = junior };
                if (kind == "twelve_year") both["senior"] = Senior();
                return both;
            default: return [];
        }
    }

    private void AddStage(string stage, int pupils, RandomClassList list)
    {
        var above = dice.AtHundredth(stage == "primary" ? 4.2m : 5.3m, pupils);
        var peAndArts = dice.AtHundredth(0.9m, pupils);
        var arts = peAndArts / 2;
        var teachers = Math.Max(above, pupils / 15);
        var inZone = dice.Mostly(
            [pupils, stage == "junior" ? (pupils * 95 + 99) / 100 : pupils],
            [pupils - 1, list.Entrants, list.Entrants * 95 / 100, pupils * 95 / 100]);
        var master = dice.Between(0, Math.Min(above, 2));
        var college = stage == "primary" ? (above - master) / 2 : dice.Between(0, 3);
        var bachelor = stage == "primary" ? above - master - college : above - master;
        tables.Stages.Add(new()
        {
            ["district_code"] = district,
            ["school_code"] = code,
            ["stage"] = stage,
            ["students"] = dice.Cell(pupils),
            ["classes"] = dice.Cell(list.Count),
            ["teachers"] = dice.Cell(teachers),
            ["teachers_above_required"] = dice.Cell(above),
            ["backbone_teachers"] = dice.Cell(dice.AtHundredth(1, pupils)),
            ["pe_teachers"] = dice.Cell(peAndArts - arts),
            ["arts_teachers"] = dice.Cell(arts),
            ["visiting_pe_arts_teachers"] = dice.Cell(dice.Pick(0, 1, 2)),
            ["certified_teachers"] = dice.Cell(Math.Max(0, teachers - dice.Mostly([0], [1]))),
            ["trained_teachers"] = dice.Cell(Math.Max(0, teachers - dice.Mostly([0, 0, 0, 0, 0, 0, 0, 1], [1, 2]))),
            ["in_zone_students"] = dice.Cell(Math.Max(0, inZone)),
            ["college_teachers"] = dice.Cell(college),
            ["bachelor_teachers"] = dice.Cell(bachelor),
            ["master_teachers"] = dice.Cell(master),
            ["doctor_teachers"] = dice.Cell(dice.Mostly([0], [1])),
            ["music_teachers"] = dice.Cell(arts / 2),
            ["fine_art_teachers"] = dice.Cell(arts - (arts / 2)),
            ["general_art_teachers"] = dice.Cell(dice.Mostly([0], [1])),
        });
    }

    private void AddRooms(int needed)
    {
        if (!isOrdinary && dice.Chance(0.8)) return;
        // One size for all rooms of a school, so that the lower demands of the relaxations are really met or missed.
        var music = dice.Mostly([96m, 108m], [95.99m, 73m, 72.99m, 67m, 61m, 60.99m, 54m, 53.99m]);
        var art = dice.Mostly([90m, 96m], [89.99m, 73m, 67m, 66.99m, 61m, 60.99m, 54m, 53.99m]);
        AddRooms("music", needed - dice.Mostly([0, 0, -1], [1]), music);
        AddRooms("art", needed - dice.Mostly([0, 0, -1], [1]), art);
    }

    private void AddRooms(string subject, int count, decimal area)
    {
        for (var i = 1; i <= count; i++)
            tables.Rooms.Add(new()
            {
                ["district_code"] = district,
                ["school_code"] = code,
                ["subject"] = subject,
                ["name"] = $"{(subject == "music" ? "音乐" : "美术")}室{i}",
                ["area_m2"] = dice.Cell(area),
            });
    }

    private void AddSchool(string parent, Dictionary<string, int> pupils)
    {
        var resources = new RandomResources(pupils, dice);
        var compulsory = pupils.Where(pair => pair.Key != "senior").Sum(pair => pair.Value);
        var isPoint = kind == "teaching_point";
        tables.Schools.Add(new()
        {
            ["district_code"] = district,
            ["school_code"] = code,
            ["name"] = dice.Pick($"第{code}学校", $"{code}校, 东校区", $"\"{code}\"学校"),
            ["kind"] = kind,
            ["area"] = dice.Cell(dice.Pick("urban", "town", "rural", "rural")),
            ["ownership"] = dice.Cell(dice.Pick("public", "public", "public", "private")),
            ["boarding"] = dice.Cell(dice.Chance(0.2)),
            ["built_year"] = dice.Cell(dice.Pick(1998, 2010, 2011, 2016, 2017, 2020)),
            ["town"] = dice.Pick("", "新兖镇", "大安镇"),
            ["group"] = dice.Pick("", "第一教育集团"),
            ["parent_school_code"] = isPoint || dice.Chance(0.05) ? dice.Cell(parent) : "",
            ["counted_as_school"] = isPoint ? dice.Pick("false", "false", "false", "true", "") : dice.Pick("", "true", "false"),
            ["longitude"] = dice.Cell(116.83m),
            ["latitude"] = dice.Cell(35.55m),
            ["teaching_area_m2"] = dice.Cell(resources.TeachingArea),
            ["indoor_sports_area_m2"] = dice.Cell(resources.IndoorSportsArea),
            ["outdoor_sports_area_m2"] = dice.Cell(resources.OutdoorSportsArea),
            ["extra_sports_area_m2"] = dice.Cell(resources.ExtraSportsArea),
            ["equipment_value_yuan"] = dice.Cell(resources.Equipment),
            ["multimedia_rooms"] = dice.Cell(resources.MultimediaRooms),
            ["public_budget_yuan"] = dice.Cell(dice.Mostly([200000m], [200000.02m, 0])),
            ["training_budget_yuan"] = dice.Cell(dice.Mostly([10000m, 12000m], [9999.99m])),
            ["funded_students"] = dice.Cell(dice.Mostly([Math.Max(compulsory, 100)], [99, compulsory])),
            ["migrant_students"] = dice.Cell(dice.Pick(0, compulsory / 2, (compulsory / 2) + 1)),
            ["dense_centre"] = dice.Cell(dice.Chance(0.3)),
            ["rooms_listed"] = dice.Cell(!dice.Fault()),
            ["classrooms"] = dice.Cell(24),
            ["relaxation_L3"] = dice.Pick("true", "false", ""),
            ["relaxation_L5"] = dice.Pick("true", "false", ""),
            ["relaxation_G3"] = dice.Pick("true", "false", ""),
            ["relaxation_G4"] = dice.Pick("true", "false", ""),
        });
    }
}
