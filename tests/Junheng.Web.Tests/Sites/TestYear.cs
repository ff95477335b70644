using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Junheng.Web.Tests.Sites;

/// <summary>
/// A small invented district for the tests of the web product, written as the CSV files that an office would send: two towns and the
/// county seat, 21 schools of every kind, an uncounted teaching point that joins its parent, one school that fails, one with a blank.
/// In 2025 every school has five per cent more equipment.
/// </summary>
internal static class TestYear
{
    public const string District = "370812";
    public const string Town = "新驿镇";

    /// <summary>The school of the clerk's account.</summary>
    public const string ClerksSchool = "3708120001";

    /// <summary>Fails: too little equipment and too few multimedia rooms by far.</summary>
    public const string FailingSchool = "3708120003";

    /// <summary>A nine-year school, whose shared resources are split.</summary>
    public const string NineYearSchool = "3708120015";

    /// <summary>The primary school that the uncounted teaching point joins.</summary>
    public const string ParentSchool = "3708120002";

    private static readonly (string Kind, string Town, string Stages)[] Schools =
    [
        .. Enumerable.Repeat(("primary", Town, "primary"), 3), .. Enumerable.Repeat(("primary", "颜店镇", "primary"), 3),
        .. Enumerable.Repeat(("primary", "龙桥街道", "primary"), 4), ("junior", Town, "junior"), ("junior", "颜店镇", "junior"),
        .. Enumerable.Repeat(("junior", "龙桥街道", "junior"), 2), ("nine_year", Town, "primary junior"), ("nine_year", "颜店镇", "primary junior"),
        ("complete_secondary", "龙桥街道", "junior senior"), ("teaching_point", Town, "primary"), ("teaching_point", "颜店镇", "primary"),
        ("special", "龙桥街道", "primary junior"), ("kindergarten", "龙桥街道", ""),
    ];

    /// <summary>How many schools there are.</summary>
    public static int Count => Schools.Length;

    /// <summary>The name of a school by its code.</summary>
    public static string NameOf(string code)
    {
        var index = int.Parse(code[6..], CultureInfo.InvariantCulture) - 1;
        return Name(Schools[index].Kind, Schools[index].Town, index);
    }

    public static string CodeOf(int index) => string.Create(CultureInfo.InvariantCulture, $"370812{index + 1:0000}");

    /// <summary>The files, by name.</summary>
    public static IReadOnlyDictionary<string, string> Files(int year)
    {
        var schools = new StringBuilder(
            "district_code,school_code,name,kind,area,ownership,boarding,town,group,parent_school_code,counted_as_school,longitude,latitude,teaching_area_m2,"
            + "indoor_sports_area_m2,outdoor_sports_area_m2,equipment_value_yuan,multimedia_rooms,public_budget_yuan,training_budget_yuan,rooms_listed\n");
        var stages = new StringBuilder(
            "district_code,school_code,stage,students,classes,teachers,teachers_above_required,backbone_teachers,pe_teachers,arts_teachers,certified_teachers,trained_teachers\n");
        var classes = new StringBuilder("district_code,school_code,stage,grade,class_name,students\n");
        var rooms = new StringBuilder("district_code,school_code,subject,name,area_m2\n");
        for (var i = 0; i < Schools.Length; i++)
        {
            var (kind, town, list) = Schools[i];
            var code = CodeOf(i);
            var pupils = 0;
            var classesInAll = 0;
            foreach (var stage in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var students = kind == "teaching_point" ? 60 : kind == "special" ? 40 : 240 + 24 * (i % 6);
                var classCount = Math.Max(1, students / 40 + (stage == "senior" ? 1 : 0));
                pupils += students;
                if (stage != "senior") classesInAll += classCount;
                var hundreds = (students + 99) / 100;
                stages.Append(CultureInfo.InvariantCulture,
                    $"{District},{code},{stage},{students},{classCount},{hundreds * 7},{hundreds * 6},{hundreds + 1 + i % 2},{hundreds},{(i == 5 ? "" : hundreds)},{hundreds * 7},{hundreds * 7}\n");
                for (var at = 0; at < classCount; at++)
                {
                    var size = students / classCount + (at < students % classCount ? 1 : 0);
                    classes.Append(CultureInfo.InvariantCulture, $"{District},{code},{stage},{(stage == "junior" ? 7 : stage == "senior" ? 10 : 1) + at % 3},{at + 1}班,{size}\n");
                }
            }

            var poor = code == FailingSchool;
            var equipment = poor ? pupils * 500 : pupils * 3200 + i * 1000;
            if (year > 2024) equipment += equipment / 20;
            var parent = i == 17 ? ParentSchool : "";
            var counted = kind == "teaching_point" ? i == 17 ? "false" : "true" : "";
            schools.Append(CultureInfo.InvariantCulture,
                $"{District},{code},{Name(kind, town, i)},{kind},{(town == "龙桥街道" ? "urban" : "rural")},public,{(i % 7 == 6 ? "true" : "false")},{town},{(i % 4 == 0 ? "育才教育集团" : "")},{parent},{counted},{116.8 + 0.01 * i:0.####},{35.5 + 0.007 * i:0.####},{pupils * 8},{pupils / 2},{pupils * 12},{equipment},{(poor ? 2 : pupils * 3 / 100 + 1)},{pupils * 900},{pupils * 54},true\n");
            for (var room = 0; room <= classesInAll / 12 && pupils > 0; room++)
            {
                rooms.Append(CultureInfo.InvariantCulture, $"{District},{code},music,音乐{room + 1},98\n{District},{code},art,美术{room + 1},92\n");
            }
        }

        return new Dictionary<string, string>
        {
            ["schools.csv"] = schools.ToString(),
            ["stages.csv"] = stages.ToString(),
            ["classes.csv"] = classes.ToString(),
            ["rooms.csv"] = rooms.ToString(),
            ["district.csv"] = Keys(year),
        };
    }

    /// <summary>The files as a ZIP.</summary>
    public static byte[] Zip(int year) => Zip(Files(year));

    public static byte[] Zip(IReadOnlyDictionary<string, string> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Name(string kind, string town, int index) => kind switch
    {
        "primary" => $"{town}第{index + 1}小学",
        "junior" => $"{town}第{index + 1}中学",
        "nine_year" => $"{town}九年一贯制学校",
        "complete_secondary" => "区实验完全中学",
        "teaching_point" => $"{town}东村教学点",
        "special" => "区特殊教育学校",
        _ => "区实验幼儿园",
    };

    private static string Keys(int year) => "district_code,key,value\n" + string.Concat(new[]
    {
        $"year,{year}", "prerequisite.basic_balance_year,2015", "prerequisite.monitoring_kept,true", "G1.layout_confirmed,true",
        "G2.unified_confirmed,true", "G7.special_fund_per_pupil_yuan,8000", "G8.teacher_pay_yuan,98000", "G8.civil_servant_pay_yuan,97000",
        "G8.performance_total_confirmed,true", "G10.allotment_confirmed,true", "G11.eligible,300", "G11.exchanged,40", "G11.exchanged_backbone,10",
        "G13.primary_in_zone_share,1", "G13.junior_in_zone_share,0.97", "G14.planned,1000", "G14.allocated,700", "G14.tilts_rural,true",
        "G15.care_confirmed,true", "G15.eligible,200", "G15.public,180", "G15.purchased,5", "Q1.graduates,980", "Q1.entrants_three_years_ago,1000",
        "Q1.transferred_in,3", "Q1.transferred_out,5", "Q1.deaths,0", "Q2.disabled_children,100", "Q2.disabled_enrolled,97", "Q3.confirmed,true",
        "Q5.confirmed,true", "Q6.confirmed,true", "Q7.confirmed,true", "Q9.数学.level,3", "Q9.数学.between_school_share,0.11", "V1,clear", "V2,clear",
        "V3,clear", "V4,clear", "V5,clear",
    }.Select(line => $"{District},{line}\n"));
}
